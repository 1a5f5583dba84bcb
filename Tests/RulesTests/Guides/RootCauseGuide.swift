/// An invented incident that follows the guide "Root cause analysis" to the letter: its headings, its lists, its order.
enum RootCauseGuide {
    static let text = """
        ---
        framework: rca
        title: "Root Cause Analysis for the Deployment Queue"
        date: 2026-07-21
        severity: P1
        status: closed
        authors: [release team]
        audience: internal
        roles:
          communicator: support team
          recorder: release team
          lead: platform team
          commander: operations lead
        ---
        # Root Cause Analysis for the Deployment Queue

        ### Title Page

        - Title: Root Cause Analysis for the Deployment Queue
        - Date: 2026-07-21
        - Author/Team: release team
        - Confidentiality Note: internal

        ### Executive Summary

        Customers could not deploy for 95 minutes because the token of the deployment queue had expired.

        ### Table of Contents

        1. Introduction
        2. Scope
        3. Problem Description
        4. Methodology
        5. Analysis
        6. Recommendations
        7. Conclusion

        ### 1. Introduction

        The queue takes deployments from customers and hands them to the builders. The objective of this analysis is the cause of its stop.

        ### 2. Scope

        The queue and its tokens are in scope; the builders are not.

        ### 3. Problem Description

        From 10:00 to 11:35 UTC 310 deployments of 44 customers waited. The queue's log shows refused connections from 10:00 on.

        ### 4. Methodology

        Five whys, with the release, platform and database teams.

        ```
        Why? – Customers cannot deploy. (First why)
        Why? – The queue cannot reach its database. (Second why)
        Why? – Its token has expired. (Third why)
        Why? – The token was not refreshed. (Fourth why)
        Why? – The job that refreshes tokens had been switched off with the old scheduler. (Fifth why, a root cause)
        ```

        ### 5. Analysis

        A full database and a network fault were ruled out by experiments at 10:20 and 10:31. The job list of the old scheduler confirms the cause.

        ### 6. Recommendations

        - [x] Move the refresh job to the new scheduler. Owner: @release, due 2026-07-28
        - [x] Alert a week before a token expires. Owner: @platform, due 2026-08-04

        ### 7. Conclusion

        The switch of the scheduler lost a job. The customers verified the fix on 22 July; the debt was cleaned up on 4 August.

        ### Timeline

        - 10:00 UTC - Deployments stop
        - 10:10 UTC - Stakeholders informed in the outage channel
        - 10:20 UTC - Experiment: connect with a fresh database user; refused
        - 10:31 UTC - Experiment: connect from another network; refused
        - 10:40 UTC - Update to stakeholders: no progress
        - 11:15 UTC - Update to stakeholders: cause found
        - 11:35 UTC - Token refreshed by hand; deployments run; stakeholders informed: yellow
        - 11:50 UTC - Update to stakeholders: resolved

        ### Summary and final thoughts

        Lists of jobs belong under version control.

        ### Appendices

        The log of the queue from 09:55 to 11:40.

        ### Acknowledgments

        Thanks to the support team.

        ### Revision History

        - 2026-07-23: first version, release team
        - 2026-08-05: debt is cleaned up, release team
        """
}
