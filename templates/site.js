// What a page gains with scripts: lists that sort, times in the reader's zone, contents that follow the reading.
"use strict";
(() => {
  const label = (name) => document.body.dataset["label" + name];

  const button = (text, press) => {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = text;
    element.addEventListener("click", () => press(element));
    return element;
  };

  function sortable(list) {
    const items = [...list.children];
    if (items.length < 3) return;
    const orders = [
      [label("Newest"), (a, b) => b.dataset.moment - a.dataset.moment],
      [label("Gravest"), (a, b) => a.dataset.rank - b.dataset.rank || b.dataset.moment - a.dataset.moment],
      [label("Longest"), (a, b) => b.dataset.seconds - a.dataset.seconds || b.dataset.moment - a.dataset.moment],
    ];
    const bar = document.createElement("div");
    bar.className = "sorter";
    bar.setAttribute("role", "group");
    // On a page of several only what it shows can be sorted.
    const name = list.dataset.sort ?? label("Sort");
    bar.setAttribute("aria-label", name);
    bar.append(name);
    const buttons = orders.map(([text, order], place) => {
      const one = button(text, () => {
        list.append(...(place === 0 ? items : [...items].sort(order)));
        buttons.forEach((other) => other.setAttribute("aria-pressed", String(other === one)));
      });
      one.setAttribute("aria-pressed", String(place === 0));
      return one;
    });
    bar.append(...buttons);
    list.before(bar);
  }

  function zones() {
    const times = [...document.querySelectorAll("main time[datetime*='T']")];
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const foot = document.querySelector(".colophon p");
    if (!times.length || !foot || zone === "UTC" || new Date().getTimezoneOffset() === 0 && zone === undefined) return;
    // Day before month, as the site writes its dates.
    const language = document.documentElement.lang.replace(/^en$/, "en-GB");
    const said = foot.querySelector("[data-own]");
    const utc = said?.textContent;
    const clock = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
    const short = new Intl.DateTimeFormat(language, clock);
    const format = new Intl.DateTimeFormat(language, { ...clock, year: "numeric", timeZoneName: "short" });
    const inZone = (time, moment) => (time.closest(".entries") ? short : format).format(moment);
    const written = times.map((time) => time.textContent);
    let isOwn = false;
    const toggle = button(label("Zone"), (element) => {
      isOwn = !isOwn;
      times.forEach((time, place) => {
        const moment = new Date(time.dateTime);
        time.textContent = isOwn && !Number.isNaN(moment.getTime()) ? inZone(time, moment) : written[place];
      });
      document.querySelectorAll(".zone-name").forEach((name) => (name.textContent = name.textContent.replace(isOwn ? "UTC" : zone, isOwn ? zone : "UTC")));
      if (said) said.textContent = isOwn ? said.dataset.own.replace("{zone}", zone) : utc;
      element.textContent = isOwn ? label("Utc") : label("Zone");
    });
    toggle.className = "zone";
    const target = document.querySelector(".milestones");
    if (target) target.after(toggle);
    else foot.append(" ", toggle);
  }

  // A heading counts as read once it has come up into the top third of the window.
  function follow() {
    const links = new Map([...document.querySelectorAll(".contents a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
    if (!links.size || !("IntersectionObserver" in window)) return;
    const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
    const passed = new Set();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, boundingClientRect, isIntersecting } of entries) {
        if (isIntersecting || boundingClientRect.top < 0) passed.add(target);
        else passed.delete(target);
      }
      const current = headings.findLast((heading) => passed.has(heading)) ?? headings[0];
      links.forEach((link, id) => {
        if (id === current?.id) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    }, { rootMargin: "0px 0px -66% 0px" });
    headings.forEach((heading) => observer.observe(heading));
  }

  // Without scripts the link opens the image by itself.
  function zoom() {
    let dialog;
    const open = (link) => {
      if (!dialog) {
        dialog = document.createElement("dialog");
        dialog.className = "zoomed";
        dialog.append(button(label("Close"), () => dialog.close()), document.createElement("img"), document.createElement("p"));
        dialog.addEventListener("click", (event) => event.target !== dialog.lastChild && dialog.close());
        document.body.append(dialog);
      }
      const image = link.querySelector("img");
      const [, shown, caption] = dialog.children;
      Object.assign(shown, { src: link.href, alt: image.alt });
      caption.textContent = image.title || image.alt;
      dialog.setAttribute("aria-label", caption.textContent || label("Close"));
      dialog.showModal();
    };
    addEventListener("click", (event) => {
      const link = event.target.closest?.("a.zoom");
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open(link);
    });
  }

  document.querySelectorAll(".sortable").forEach(sortable);
  zones();
  follow();
  zoom();
})();
