/// An invented incident that follows the guide "Blameless retrospective" to the letter: its headings, its lists, its order.
enum RetrospectiveGuide {
    static let text = """
        ---
        title: "[inc-26-09-08-SEV-2] Search is slow for all readers"
        framework: retrospective
        date: 2026-09-08
        severity: SEV2
        status: reviewed
        started: 2026-09-08 14:00 UTC
        detected: 2026-09-08 14:05 UTC
        acknowledged: 2026-09-08 14:08 UTC
        declared: 2026-09-08 14:15 UTC
        investigating: 2026-09-08 14:20 UTC
        mitigated: 2026-09-08 15:40 UTC
        resolved: 2026-09-08 16:00 UTC
        retrospective: 2026-09-09 14:00 UTC
        roles:
          commander: search lead
        ---
        # [inc-26-09-08-SEV-2] Search is slow for all readers

        ## Summary

        Search answered in 9 seconds instead of 0.4 for all 52,000 readers between 14:00 and 15:40 UTC.

        ## Timeline

        - 14:00 UTC - Started: answers take longer than 5 seconds
        - 14:05 UTC - Detected: the latency alert fires
        - 14:08 UTC - Acknowledged: the triage engineer takes the alert
        - 14:15 UTC - Declared: incident document and channel created
        - 14:20 UTC - Investigating: the slowest queries are listed
        - 14:30 UTC - Update sent to the distribution list; status page says investigating
        - 15:25 UTC - Update sent to the distribution list; status page updated
        - 15:40 UTC - Mitigated: the old index serves again
        - 16:00 UTC - Resolved: the fix will last; final update sent to the distribution list and the status page

        ## Latest Communication

        - 14:30 UTC - Update: search is slow for all readers; the team is investigating. The next update is due in one hour.
        - 15:25 UTC - Update: the cause is known, the old index is being restored.
        - 16:00 UTC - Resolved: search is fast again for all readers.

        ## What was the final assessment of customer impact?

        52,000 readers waited 9 seconds an answer; 3,100 searches were given up.

        ## What went well?

        The alert fired five minutes after the start.

        ## What could be improved?

        The way back to the old index was found by chance.

        ## Where did we get lucky?

        The old index had not been deleted yet.

        ## What were we wrong about?

        We believed that a new index is warm when it has been loaded.

        ## Links to action items

        - Warm the index before it serves: SEARCH-212. Owner: @search, due 2026-09-22
        """
}
