/// An invented incident that follows the guide "Live document" to the letter: its headings, its lists, its order.
enum LiveDocumentGuide {
    static let text = """
        ---
        framework: live-document
        title: Logins fail in the north region
        date: 2026-06-10
        severity: P1
        status: ongoing
        started: 2026-06-10 13:02 UTC
        roles:
          commander: platform lead
          communicator: support team
          engineers: [identity team, database team]
        ---
        # Logins fail in the north region

        - **Stakeholders**
            - Internal team members:
                - Engineers performing operational work: identity team, database team
                - Person handling communications: support team
                - Management: head of operations
                - The incident commander: platform lead
            - Customers affected: the four schools of the north region
        - **Timeline**
            - 13:02 UTC - Logins begin to fail
            - 13:06 UTC - Alert on failed logins
            - 13:15 UTC - Support tells the schools
        - **Summary**
            - Teachers of four schools cannot log in. Lessons that have begun are not affected.
        - **Detailed Status Report**
            - The identity service runs; its session store refuses connections. Reviewed at 13:20 UTC.
        - **Resolution Objectives**
            - [ ] Failed logins below 1 % for 30 minutes
            - [ ] Session store uses less than 70 % of its connections
        - **Post-Incident Actions**
            - Limit the connections that one service may take
        """
}
