import HTTP

/// What `serve` adds to a page: a script that reloads it when the site changes and shows what is wrong with the content.
enum LiveReload {
    static let statePath = "-lookback/state"
    static let scriptPath = "-lookback/live.js"
    static let stylePath = "-lookback/live.css"
    static let pageType = MediaType.of("index.html")

    /// The page with the script in its head.
    /// - Parameter site: names the site that the page belongs to.
    static func watching(_ page: [UInt8], _ site: String) -> [UInt8] {
        let tag = Array("<script src=\"/\(scriptPath)?site=\(site)\" defer></script>\n".utf8)
        let end = Array("</head>".utf8)
        let place = page.indices.first { page[$0] == end[0] && page[$0...].starts(with: end) } ?? page.endIndex
        return page[..<place] + tag + page[place...]
    }

    /// What stands where no site can be made, so that the overlay has a place.
    static func emptyPage(_ site: String) -> [UInt8] {
        watching(
            Array(
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Lookback</title>\n</head>\n</html>\n".utf8),
            site)
    }

    static let script = Array(
        #"""
        // Asks the server what is shown and what is wrong, and waits until one of them changes. Text is only ever set as text.
        (() => {
          "use strict";
          const own = new URL(document.currentScript.src).searchParams.get("site");
          let host = null;
          let isOpen = null;

          const element = (name, properties = {}, children = []) => {
            const made = Object.assign(document.createElement(name), properties);
            made.append(...children);
            return made;
          };

          const show = (state) => {
            host?.remove();
            host = null;
            if (!state.blocks || (state.blocks.length === 0 && !state.isHeld)) return;
            host = element("lookback-report");
            const shadow = host.attachShadow({ mode: "closed" });
            const details = element("details", { open: isOpen ?? (state.errors > 0 || state.isHeld) }, [
              element("summary", { textContent: (state.isHeld ? "This is the last good site. " : "") + state.summary }),
              ...state.blocks.map((text) => element("pre", { textContent: text, className: text.startsWith("error") ? "error" : "" })),
            ]);
            if (state.omitted > 0) details.append(element("p", { textContent: `and ${state.omitted} more: lookback check shows them` }));
            details.addEventListener("toggle", () => { isOpen = details.open; });
            shadow.append(element("link", { rel: "stylesheet", href: "/-lookback/live.css" }), element("div", { role: "status" }, [details]));
            document.documentElement.append(host);
          };

          const shown = () => new Promise((done) => {
            if (!document.hidden) return done();
            document.addEventListener("visibilitychange", done, { once: true });
          });

          const follow = async () => {
            for (let version = -1; ;) {
              await shown();
              try {
                const answer = await fetch(`/-lookback/state?after=${version}`, { cache: "no-store" });
                const state = await answer.json();
                if (state.site !== own) return location.reload();
                if (state.version !== version) show(state);
                version = state.version;
              } catch {
                await new Promise((done) => setTimeout(done, 500));
              }
            }
          };
          follow();
        })();

        """#.utf8)

    static let style = Array(
        """
        div { position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; z-index: 1000; background: #1d1f21; color: #e8e6e3;
          font: 14px/1.5 ui-monospace, monospace; border-top: 3px solid #c0392b; }
        summary { padding: 0.4rem 1rem; cursor: pointer; }
        pre, p { margin: 0; padding: 0.5rem 1rem; border-top: 1px solid #3a3d40; white-space: pre-wrap; overflow-wrap: anywhere; }
        pre.error { box-shadow: inset 4px 0 #c0392b; }
        @media print { div { display: none; } }

        """.utf8)
}
