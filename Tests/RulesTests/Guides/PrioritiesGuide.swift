/// An invented incident that follows the guide "Incident management with priorities" to the letter: its headings, its lists, its order.
enum PrioritiesGuide {
    static let text = """
        ---
        framework: atlassian
        title: Parcel tracking shows no updates
        date: 2026-03-14
        severity: P1
        status: reviewed
        detected_by: monitoring
        customers: [retail]
        services: [tracking]
        started: 2026-03-14 09:05 UTC
        detected: 2026-03-14 09:12 UTC
        resolved: 2026-03-14 11:40 UTC
        impact:
          users: 18000
          customer_visible: yes
        ---
        # Parcel tracking shows no updates

        ### Incident Summary

        On 14 March 2026 parcel tracking (P1) showed no updates from 09:05 to 11:40 UTC. 18,000 senders met the problem.

        ### Leadup

        At 08:50 UTC the network team changed the resolver of the eastern data centre. Tracking depends on it. The change removed the zone of the
        database replicas.

        ### Fault

        The new resolver answered with an empty result where the old one had answered with the replicas' addresses.

        ### Impact

        Between 09:05 and 11:40 UTC 18,000 of 61,000 senders saw the state of 08:50; 240 of them called support.

        ### Detection

        An alert on the age of the newest update paged the tracking team at 09:12. An alert on the resolver's empty answers would have told us at 08:51.

        ### Response

        The on-call engineer answered within three minutes. Access to the resolver had to be requested, which took forty minutes.

        ### Recovery

        The resolver's zone was restored from the day before, since the change had lost it. Updates were complete ten minutes later.

        ### Timeline

        - 08:50 UTC - RESOLVER CHANGED; CHANGE CLOSED AS SUCCESSFUL
        - 09:05 UTC - UPDATES STOP; CACHE SERVES OLD STATE
        - 09:12 UTC - ALERT FIRES; ON-CALL ENGINEER PAGED
        - 11:30 UTC - CAUSE FOUND; ZONE RESTORED
        - 11:40 UTC - UPDATES COMPLETE; INCIDENT RESOLVED

        ### Root cause identification

        - **Problem**: Senders see no updates of their parcels.
        - **1st Why**: The view of parcels gets no new rows.
        - **2nd Why**: Its queries to the nearest database replica fail.
        - **3rd Why**: The replica's name is not resolved.
        - **4th Why**: The resolver lost the zone of the replicas.
        - **5th Why**: Changes of the resolver replace the whole zone and are compared with nothing.

        ### Root cause

        Changes of the resolver replace the whole zone, and nothing compares the new zone with the old one.

        ### Backlog check

        "Compare zones before a change" has been in the network team's backlog since October.

        ### Recurrence

        No earlier incident had this root cause.

        ### Lessons learned

        The page was fast and the runbook of tracking was right. Access to the resolver was slow.

        ### Corrective Actions

        - Compare the new zone with the old one before each change. Owner: @network, due 2026-04-01
        - Give on-call engineers access to the resolver. Owner: @platform, due 2026-03-28
        """
}
