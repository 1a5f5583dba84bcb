import Incidents

/// The content that `init` writes: a home page, and one incident as a good one is written.
enum StarterContent {
    static let homePage = """
        # Incident history

        What broke, why, and what became of what we promised. Before you debug for long, search here: has this happened before?

        """

    static func incident(on day: CalendarDay) -> String {
        """
        ---
        title: "Example: checkout refused for 43 minutes after a certificate expired"
        date: \(day)
        severity: P1
        status: resolved
        services: [checkout]
        root_causes: [expired-certificate]
        started: \(day) 09:12 UTC
        detected: \(day) 09:21 UTC
        mitigated: \(day) 09:55 UTC
        resolved: \(day) 09:55 UTC
        ---

        This incident is an example. Read it, break it, run `lookback check` to see what is said, then delete it and write your first with
        `lookback new "What happened"`.

        ## Summary

        From 09:12 to 09:55 UTC every payment was refused, because the certificate of the payment gateway had expired and its renewal had failed
        in silence for 30 days. 1,240 customers saw an error page. A new certificate ended it.

        ## Impact

        1,240 customers could not pay; 312 of them came back within the day. No data was lost.

        ## Timeline

        All times in UTC.

        - **09:12** The certificate expires; payments begin to fail.
        - **09:21** An alert fires: the rate of errors of checkout is above 20 %.
        - **09:30** The on-call engineer finds `certificate has expired` in the gateway's log.
        - **09:48** A new certificate is issued by hand.
        - **09:55** The gateway is restarted with it; payments succeed.

        ## Five Whys

        1. Why were payments refused? The gateway's certificate had expired.
        2. Why had it expired? The renewal job had failed every day for 30 days.
        3. Why did the job fail? It runs as a user whose access to the DNS zone had been withdrawn in a clean-up.
        4. Why did nobody see it fail? Its errors go to a log that nothing watches.
        5. Why does nothing watch it? We alert on services, and never listed scheduled jobs as something that can fail.

        ## Root cause

        Scheduled jobs, renewal of certificates among them, are watched by nothing, so one that fails is found only by what it was meant to prevent.

        ## Action plan

        | Action | Owner | Due | Type | Status |
        |---|---|---|---|---|
        | Give the renewal job its access back | platform team | \(day) | resolution | done |
        | Alert when any certificate has less than 14 days left | platform team | \(day.adding(days: 14)) | monitoring | open |
        | Alert when a scheduled job has not succeeded for a day | platform team | \(day.adding(days: 28)) | prevention | open |

        """
    }
}
