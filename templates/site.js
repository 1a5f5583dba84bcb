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
    bar.setAttribute("aria-label", label("Sort"));
    bar.append(label("Sort"));
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
    const format = new Intl.DateTimeFormat(document.documentElement.lang, {
      day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hour12: false, timeZoneName: "short",
    });
    const written = times.map((time) => time.textContent);
    let isOwn = false;
    const toggle = button(label("Zone"), (element) => {
      isOwn = !isOwn;
      times.forEach((time, place) => {
        const moment = new Date(time.dateTime);
        time.textContent = isOwn && !Number.isNaN(moment.getTime()) ? format.format(moment) : written[place];
      });
      element.textContent = isOwn ? label("Utc") : label("Zone");
    });
    toggle.className = "zone";
    const target = document.querySelector(".milestones");
    if (target) target.after(toggle);
    else foot.append(" ", toggle);
  }

  function follow() {
    const links = new Map([...document.querySelectorAll(".contents a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
    if (!links.size || !("IntersectionObserver" in window)) return;
    const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
    const mark = () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < window.innerHeight / 3);
      const current = passed[passed.length - 1] || headings[0];
      links.forEach((link, id) => {
        if (current && id === current.id) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    };
    let isWaiting = false;
    addEventListener("scroll", () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => { isWaiting = false; mark(); });
    }, { passive: true });
    mark();
  }

  document.querySelectorAll(".sortable").forEach(sortable);
  zones();
  follow();
})();
