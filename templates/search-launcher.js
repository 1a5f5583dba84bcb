// On every page: "/" and Ctrl-K open the search. What it takes is loaded only then.
"use strict";
(() => {
  const link = document.querySelector("[data-lookback-search-link]");
  if (!link) return;
  const root = link.getAttribute("href").replace(/search\/index\.html$/, "");

  const load = (name, attributes) => new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });

  let loading;
  async function open() {
    const input = document.querySelector("[data-lookback-search] input");
    if (input) return input.focus();
    loading ??= load("link", { rel: "stylesheet", href: root + "search.css" })
      .then(() => load("script", { src: root + "search-index.js" }))
      .then(() => load("script", { src: root + "search.js" }));
    try {
      await loading;
      await globalThis.lookbackSearch.openDialog(root, link.textContent.trim());
    } catch {
      location.assign(link.href);
    }
  }

  // The search page reads what is asked from its address: also where a file may not send a form.
  document.querySelector("form.ask")?.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(link.href + "?q=" + encodeURIComponent(event.target.elements.q.value.trim()));
  });

  const isTyping = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

  addEventListener("keydown", (event) => {
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    const isK = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k";
    if (!isSlash && !isK) return;
    event.preventDefault();
    open();
  });
})();
