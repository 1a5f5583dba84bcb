// The search page, and the dialog that search-launcher.js opens: what a reader types, narrows and moves through.
"use strict";
(() => {
  const search = globalThis.lookbackSearch;
  const pageSize = 10;
  const svg = "http://www.w3.org/2000/svg";

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value !== false) element.setAttribute(key, value === true ? "" : value);
    }
    element.append(...children.filter((child) => child !== "" && child !== null));
    return element;
  }

  // The text from start to end, with what was looked for marked.
  function marked(text, places, start = 0, end = text.length) {
    const parts = [];
    const plain = (to) => to > start && parts.push(text.slice(start, to).replaceAll("\n", " · "));
    for (const [from, to] of places) {
      if (to <= start || from >= end) continue;
      plain(from);
      parts.push(make("mark", {}, text.slice(Math.max(from, start), Math.min(to, end))));
      start = to;
    }
    plain(end);
    return parts;
  }

  // The summary where it has as many of the words as the text, else the stretch of the text that has most of them.
  function quoted({ text, summary }, terms) {
    const [inSummary, inText] = [summary, text].map((one) => search.places(one, terms));
    const distinct = (places) => new Set(places.map(([, , term]) => term)).size;
    if (distinct(inText) <= distinct(inSummary)) return marked(summary, inSummary);
    const [start, end] = search.excerpt(text, inText, 220);
    const isCut = start > 0 && text[start - 1] !== "\n";
    return [isCut ? "… " : "", ...marked(text, inText, start, end), end < text.length ? " …" : ""];
  }

  function severity({ symbol, code, word }) {
    const mark = document.createElementNS(svg, "svg");
    mark.setAttribute("class", "mark");
    mark.setAttribute("viewBox", "-9 -9 18 18");
    mark.setAttribute("aria-hidden", "true");
    const shape = document.createElementNS(svg, "use");
    shape.setAttribute("href", "#" + symbol);
    mark.append(shape);
    const hasShapes = document.getElementById(symbol);
    return make("span", { class: "severity " + symbol }, hasShapes ? mark : "", make("b", {}, code), word && " ", word && make("span", { class: "word" }, word));
  }

  class SearchView {
    constructor(host, { root, isDialog }) {
      Object.assign(this, { host, root, isDialog, limit: pageSize, turn: 0, chosen: {} });
      search.use(root);
      this.input = make("input", {
        type: "search", name: "q", "aria-label": host.getAttribute("aria-label"), autocomplete: "off", autocapitalize: "none", spellcheck: "false",
        maxlength: "200", oninput: () => this.change(),
      });
      this.form = make("form", { class: "search-form", onsubmit: (event) => this.submit(event) }, this.input);
      this.status = make("p", { role: "status", class: "search-status" });
      this.filters = make("details", { class: "search-filters", hidden: true });
      this.hits = make("ol", { class: "incidents search-hits" });
      this.more = make("button", { type: "button", hidden: true, onclick: () => this.extend() });
      this.view = make("div", { class: "search-view" }, this.form, this.filters, make("div", { class: "search-found" }, this.status, this.hits, this.more));
      this.fallback = [...host.children];
      host.prepend(this.view);
      host.addEventListener("keydown", (event) => this.move(event));
    }

    async start() {
      this.fallback.forEach((element) => (element.hidden = true));
      this.status.textContent = "…";
      const parameters = new URLSearchParams(this.isDialog ? "" : location.search);
      this.input.value = parameters.get("q") ?? "";
      this.input.focus({ preventScroll: true });
      try {
        this.index = await search.load();
      } catch {
        this.view.hidden = true;
        this.fallback.forEach((element) => (element.hidden = false));
        throw new Error("no search index");
      }
      this.words = this.index.words;
      this.input.placeholder = this.words.placeholder;
      this.more.textContent = this.isDialog ? this.words.all : this.words.more;
      this.status.after(make("p", { class: "search-keys" }, this.words.keys));
      if (!this.isDialog) this.offer(parameters);
      await this.show();
    }

    // What is typed and chosen stands in the address, so that a search can be shared.
    get address() {
      const parameters = new URLSearchParams();
      if (this.input.value.trim()) parameters.set("q", this.input.value.trim());
      for (const [key, values] of Object.entries(this.chosen)) for (const value of values) parameters.append(key, value);
      const text = parameters.toString();
      return text ? "?" + text : "";
    }

    change() {
      this.limit = pageSize;
      if (!this.index) return;
      this.show();
      if (this.isDialog) return;
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.remember(), 300);
    }

    remember() {
      history.replaceState(null, "", location.pathname + this.address);
    }

    submit(event) {
      event.preventDefault();
      if (this.isDialog) return this.extend();
      clearTimeout(this.waiting);
      return this.remember();
    }

    extend() {
      if (this.isDialog) return location.assign(this.root + "search/index.html" + this.address);
      this.limit += pageSize;
      return this.show();
    }

    async show() {
      const turn = ++this.turn;
      this.view.setAttribute("aria-busy", "true");
      try {
        const found = await search.find(this.input.value, this.chosen);
        const hits = await Promise.all(found.incidents.slice(0, this.limit).map(search.hit));
        if (turn !== this.turn) return;
        const focused = [...this.links].indexOf(document.activeElement);
        this.hits.replaceChildren(...hits.map((hit) => this.item(hit, found.terms)));
        if (focused >= 0) (this.links[focused] ?? this.input).focus();
        this.more.hidden = this.isDialog ? false : found.incidents.length <= this.limit;
        this.count(found.counts);
        this.tell(found);
      } catch {
        if (turn === this.turn) this.status.textContent = this.words.failed;
      }
      if (turn === this.turn) this.view.removeAttribute("aria-busy");
    }

    tell({ incidents, isShort, isPartial, corrections }) {
      const number = incidents.length.toLocaleString(document.documentElement.lang);
      const sentences = corrections.map(({ typed, meant }) => this.words.instead.replace("{typed}", typed).replace("{meant}", meant));
      if (isShort) sentences.push(this.words.short);
      if (isPartial) sentences.push(this.words.some);
      const isNarrowed = Object.values(this.chosen).some((values) => values.size);
      sentences.push(incidents.length ? this.words[incidents.length === 1 ? "one" : "other"].replace("{n}", number) : this.words[isNarrowed ? "narrowed" : "none"]);
      // Who finds nothing is led to the lists, as who has no scripts.
      if (!this.isDialog) this.fallback.at(-1).hidden = incidents.length > 0;
      this.status.textContent = sentences.join(" ");
    }

    item(hit, terms) {
      const shown = (text) => marked(text, search.places(text, terms));
      return make("li", { class: "incident" },
        make("p", { class: "when" }, hit.date && make("time", { datetime: hit.day }, hit.date), severity(hit)),
        make("p", { class: "what" }, make("a", { href: this.root + hit.href }, ...shown(hit.title)),
          hit.status && " ", hit.status && make("span", { class: "live" }, hit.status)),
        make("p", { class: "summary" }, ...quoted(hit, terms)),
        make("p", { class: "meta" }, ...[hit.services, hit.causes, hit.promises, hit.again].map((text) => text && make("span", {}, ...shown(text)))));
    }

    get links() {
      return this.hits.querySelectorAll("a");
    }

    offer(parameters) {
      for (const { key } of this.index.facets) this.chosen[key] = new Set(parameters.getAll(key));
      const clear = make("button", { type: "button", onclick: () => { this.chosen = {}; this.change(); this.input.focus(); } }, this.words.clear);
      this.clear = clear;
      this.boxes = this.index.facets.map((facet) => facet.values.map(({ key, name }) => {
        const box = make("input", { type: "checkbox", onchange: () => this.choose(facet.key, key, box.checked) });
        const count = make("span", { class: "n" });
        return { box, count, key, label: make("label", {}, box, make("span", {}, name), count) };
      }));
      this.groups = this.index.facets.map((facet, number) =>
        make("fieldset", {}, make("legend", {}, facet.name), make("div", { class: "search-values" }, ...this.boxes[number].map(({ label }) => label))));
      this.filters.append(make("summary", {}, this.words.filters), ...this.groups, clear);
      this.filters.open = matchMedia("(min-width: 62rem)").matches;
      this.filters.hidden = false;
    }

    choose(facet, key, isChosen) {
      const values = (this.chosen[facet] ??= new Set());
      if (isChosen) values.add(key);
      else values.delete(key);
      this.change();
    }

    count(counts) {
      this.boxes?.forEach((boxes, facet) => {
        boxes.forEach(({ box, count, key, label }, value) => {
          const number = counts[facet][value];
          box.checked = this.chosen[this.index.facets[facet].key]?.has(key) ?? false;
          label.hidden = number === 0 && !box.checked && box !== document.activeElement;
          count.textContent = number.toLocaleString(document.documentElement.lang);
        });
        this.groups[facet].hidden = boxes.every(({ label }) => label.hidden);
      });
      if (this.clear) this.clear.hidden = !Object.values(this.chosen).some((values) => values.size);
    }

    // Up and down walk from the input through the hits to the button below them; Escape leads back.
    move(event) {
      const stops = [this.input, ...this.links, ...(this.more.hidden ? [] : [this.more])];
      const place = stops.indexOf(document.activeElement);
      if (place < 0 || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Escape" && place > 0) this.input.focus();
      else if (event.key === "Escape" && this.isDialog) dialog.close();
      else if (event.key === "Escape" && this.input.value) [this.input.value] = [""], this.change();
      else if (event.key === "ArrowDown" && place + 1 < stops.length) stops[place + 1].focus();
      else if (event.key === "ArrowUp" && place > 0) stops[place - 1].focus();
      else return;
      event.preventDefault();
    }
  }

  let dialog;

  // Called by search-launcher.js; a rejected promise sends the reader to the search page.
  search.openDialog = async (root, label) => {
    if (dialog) return dialog.showModal();
    const host = make("search", { class: "search", "aria-label": label });
    dialog = make("dialog", { class: "search-dialog", "aria-label": label, onclick: (event) => event.target === dialog && dialog.close() }, host);
    document.body.append(dialog);
    dialog.showModal();
    return new SearchView(host, { root, isDialog: true }).start();
  };

  const page = document.querySelector("[data-lookback-search]");
  if (page) new SearchView(page, { root: page.dataset.root, isDialog: false }).start().catch(() => {});
})();
