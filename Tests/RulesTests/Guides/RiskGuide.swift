/// An invented incident that follows the guide "Risk and transparency" to the letter: its headings, its lists, its order.
enum RiskGuide {
    static let text = """
        ---
        framework: risk
        title: Object storage refused writes
        date: 2026-05-02
        severity: P3
        status: reviewed
        roles:
          lead: storage team
          communicator: support team
        ---
        # Object storage refused writes

        ## TL;DR

        A full metadata volume made object storage refuse writes. The system started to malfunction at 03:10 UTC, it was first detected at 03:31 and the
        service was restored at 06:05.

        Customers could not upload for almost three hours; 41 uploads were lost.

        We will move the metadata to a volume that grows, alert on its growth, and rehearse the move.

        ## Description of the Incident

        The nightly index rebuild writes a second copy of the metadata. The copy filled the volume, the volume became read-only, and so uploads failed.

        ## Consequences. Negative Impact

        - Customers: 41 uploads lost, 12 customers affected.
        - Staff: nine hours of extra work.
        - Reputation: two public complaints.

        ## Risk Analysis

        We had judged a full volume as unlikely because of a quota that did not apply to the rebuild. We now judge it as likely once a year without the
        actions below.

        ## Action Plan

        - **Resolution**: free the volume. Done.
        - **Mitigation**: queue uploads in the gateway while storage refuses them.
        - **Prevention**: move the metadata to a volume that grows.
        - **Monitoring**: alert at 70 % of the volume.
        - **Resilience**: stop the rebuild when less than a fifth of the volume is free.
        - **Knowledge sharing**: rehearse the move with both teams and revise the checklist.

        ## Unknowns

        - Why did the quota not apply to the rebuild? The storage team is looking for the answer.

        ## Addendum. Timeline

        - 03:10 UTC - Failure: the metadata volume turns read-only. Criticality: high, all writes fail.
        - 03:12 UTC - Signal: the write latency rises above its usual range; acknowledged by nobody.
        - 03:31 UTC - Alert: uploads fail; acknowledged by the storage team at 03:34.
        - 03:40 UTC - Consequence: the first upload is lost when the gateway's buffer is full.
        - 05:50 UTC - Action by staff: the copy of the metadata is deleted.
        - 06:05 UTC - Action by the system: the volume is mounted for writing again; uploads work.

        ## Addendum: Interview Minutes

        - Staff: the engineers of the storage team, on 4 May. The alert said nothing of the volume.
        - Business: sales and marketing, on 5 May. Two renewals are in doubt.
        - People impacted: two customers, on 6 May. They ask for a notice within half an hour.
        """
}
