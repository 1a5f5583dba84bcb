import Diagnostics
import Incidents

/// LB803: a secret that is about to be published.
enum LeakedSecret {
    static let rule = Rule(
        code: "LB803", name: "leaked-secret", level: .error,
        summary: "The document holds a key, a token, a password, or a private e-mail address.",
        rationale: """
            Logs are pasted in haste. What stands in the history is published, copied and indexed: revoke a real secret at once, removing it is not \
            enough. Code counts as well, and so does a text file that a page links to: it is published beside the page. E-mail addresses are reported in incidents for the public only, and never those of example domains.
            """,
        passing: [
            RuleExample(
                """
                ---
                audience: public
                ---
                # Checkout down

                The password was `********`, the token `ghp_…`. Write to status@example.com.

                The icon `logo@2x.png` was missing. Call `ssh -p 22 deploy@bastion.harbour-payments.net`, `deploy@bastion.prod` or
                `scp x deploy@harbour-payments.net:/srv`; follow @ops@harbour-status.social, clone `ssh://ann@harbour-payments.net/x`.

                | Service | Token | Note |
                |---|---|---|
                | password | rotated | checkout-tls-2026 |

                `get-password | python3`, https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX,
                https://discord.com/api/webhooks/
                """),
            RuleExample(
                """
                # Checkout down

                Password: rotated on 2026-03-14. Secret: none. The new token: expires 2026-06-01.

                ```
                api_key: ${API_KEY_2}
                password=***
                token = settings.token_v1
                token: accessTokenV2
                db_password: hunt…
                secret: checkout-tls-2026
                PWD=/srv/app1
                password: getSecret2()
                session=4f8Kz81mNqPl27xx9 took 12 s
                nextPageToken: CAUQAA1x9kQ2mLr7
                ```
                """),
            RuleExample(
                """
                # Checkout down

                Log in with `mysql -u root -p shop`, `mysql -p$DB_PASSWORD`, `curl -u user:password`, `curl -u $USER:$PASS`, `docker run -p 8080:80`,
                `docker login -u ci -p <token> registry4`, `<password>` checkout2, `redis-cli -a "${REDIS_PASS}"`, `mkdir -p releases4`, `ssh -p 2222`, `sudo -u deploy make`; use
                `Authorization: Basic dXNlcm5hbWU6cGFzc3dvcmQ=` or --password with care, `--token $TOKEN2`, `redis://:password@cache`. The password was `rotated`, the password `checkout-db-v2` too.

                Commit 3f2c9a81b7d64e0f95a8c1d2e3b4f5a697c8d9e0, image@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08,
                `docker run --name mysql -p3306:3306 mysql:8`, `http -a user:pass :8080/health`, `sqlcmd -S db01 -P %SA_PW%`, signing key: kid=2026-03-rsa1,
                request 7c9e6679-7425-40de-944b-e07fc1f90ae7, host sk-learn-training-worker-2024, SKU SK1234, bucket key-4f2a.
                """),
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ```
                AWS_ACCESS_KEY_ID=⟦AKIAQ3EXMPLK7TZ2W5VB⟧
                ```
                """, message: "\"AKIA…\" is an access key of AWS"),
            RuleExample(
                """
                # Checkout down

                ```
                DB_PASSWORD=⟦hunter2⟧
                Set-Cookie: lang=en; sid=⟦Kz81mNqPl27xx9yzz01⟧; Path=/
                password: ⟦Zx9kQ2mLr7vvAb12⟧
                {"api-key": "⟦Zx9kQ2mLr7vvAb12⟧"}
                aws_secret_access_key = ⟦wJalrXUtnFEMI/K7MDENG/bPxRfiCYzK9fQ2mX⟧
                Authorization: Bearer ⟦Zx9kQ2mLr7vvAb12Zx9kQ2mL⟧
                ⟦-----BEGIN PGP PRIVATE KEY BLOCK-----⟧
                ```
                """, message: "\"hu…\" is a password"),
            RuleExample(
                """
                # Checkout down

                The script ran `curl https://deploy:⟦hunter2horse⟧@ci.internal/run`.
                """, message: "\"hun…\" is a password in an address"),
            RuleExample(
                """
                # Checkout down

                ```
                mysql -u root -p⟦S3cr3tHorse⟧ shop
                /usr/bin/curl -s -u deploy:⟦hunterhorse⟧ https://ci.internal/run && redis-cli -h cache -a '⟦horse battery⟧' INFO
                docker login -u ci -p ⟦Winter2026x⟧ registry.internal
                vault login --token ⟦Zx9kQ2mLr7vvAb12⟧
                <password>⟦hunter2horse⟧</password>
                curl -H 'Authorization: Basic ⟦ZGVwbG95Omh1bnRlcmhvcnNl⟧' https://ci.internal
                redis://:⟦hunter2horse⟧@cache:6379
                AccountName=shop;AccountKey=⟦Zx9kQ2mLr7vvAb12Zx9kQ2mLr7vvAb12==⟧;EndpointSuffix=core
                ```

                API key: ⟦765a6ca7cff00d796c25410335b40014⟧. The password was `⟦Winter2026!⟧`. Contraseña: ⟦hunter2x⟧. 密码：⟦hunter2x⟧
                """, message: "\"S3…\" is a password"),
            RuleExample(
                """
                # Checkout down

                ```
                ⟦sk-proj-KY40uvSwMFLZDe1f8rESQedUStPKR0CsTy4Qwb8D⟧
                ⟦sk-ant-api03-siVpzz63FfkCzJr4i0B3JrTAwR4y9ojfljoQoaF1⟧
                ⟦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⟧ ⟦dckr_pat_UPgHV7iB3m03nbqnsGpWLuqIA1i⟧
                ⟦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⟧
                api.telegram.org/bot⟦1234567890:AAkh8OXfFYSJYgOuwgz7z54VfB4PbxntqB5⟧/sendMessage
                ```
                """, message: "\"sk-proj-…\" is a key of OpenAI"),
            RuleExample(
                """
                # Checkout down

                Posted by https://⟦hooks.slack.com/services/T04AB12CD/B07EF34GH/abcdEFGHijklMNOPqrstUVWX⟧ and
                https://⟦discord.com/api/webhooks/1098765432109876543/kJ8sT2vXw9QmZr4LpYd7NcHf3GaBe6Uo1_kJ8sT2vXw9QmZr4LpYd7NcHf3GaBe⟧.

                | Name | Value |
                |---|---|
                | password | ⟦Winter2026!⟧ |
                """,
                message: "\"hooks.slack.com/services/…\" is a webhook of Slack"),
            RuleExample(
                """
                ---
                audience: public
                ---
                # Checkout down

                Reported by ⟦jo.night@harbour-payments.net⟧, on call: [Jo](mailto:⟦jo.night@harbour-payments.net⟧). For ssh access ask
                ⟦jo.day@harbour-payments.net⟧: she knows.
                """, message: "\"jo.…\" is an e-mail address"),
        ],
        isUrgent: true, readsCode: true, alsoChecks: [.homePage]
    ) { input in
        findings(in: input.source, for: input.incident.audience)
    }

    /// The secrets of a text, whatever it is written in.
    /// - Parameter isAttachment: logs are full of addresses: in them they stop nobody, and some tell of all.
    static func findings(in source: SourceFile, for audience: Audience, isAttachment: Bool = false) -> [Finding] {
        let most = isAttachment ? 50 : Int.max
        return SecretScanner.secrets(in: source.bytes, includingAddresses: audience == .public, most: most).map { secret in
            let start = String(source.text(secret.range).prefix(secret.shown))
            return Finding(
                secret.range, "\"\(start)…\" is \(secret.kind)",
                help: secret.isAddress ? "name a team or a role instead" : "revoke it, then replace it here by dots",
                atMost: isAttachment && secret.isAddress ? .warning : nil)
        }
    }
}
