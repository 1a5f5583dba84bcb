// Looks words up in the index that Sources/Site/Search writes; search.js shows what is found. A classic script: it also runs from file://.
"use strict";
(() => {
  // Cutting text into terms: the same as TermScanner and FoldedTerm in Swift.
  const wide = "\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\u{20000}-\\u{2fa1f}";
  const isWide = new RegExp(`[${wide}]`, "u");
  const wordPattern = new RegExp(`[${wide}]+|(?:(?![${wide}])[\\p{Alphabetic}\\p{N}\\p{Mn}])+`, "gu");
  const chunkPattern = /[0-9a-z\u0080-\u{10ffff}]+(?:[-._/:@][0-9a-z\u0080-\u{10ffff}]+)*/gu;
  const plainLetters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i", ð: "d", þ: "th" };
  const isPlain = (text) => /^[\0-\x7f]*$/.test(text);
  const size = (text) => (isPlain(text) ? text.length : new TextEncoder().encode(text).length);

  // Letter by letter: a Greek sigma at a word's end is no other letter.
  function normal(text) {
    return isPlain(text) ? text.toLowerCase() : Array.from(text.normalize("NFKC"), (letter) => letter.toLowerCase()).join("");
  }

  function fold(term) {
    if (isPlain(term)) return term;
    const bare = term.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
    return bare.replace(/[ßæœøđłıðþ]/g, (letter) => plainLetters[letter]);
  }

  // What Sources/History/Similarity/PluralEnding.swift does.
  const unchanged = /^(alias|always|atlas|besides|canvas|jenkins|kubernetes|perhaps|postgres|series|species)$/;
  const takingES = /.(sh|x|ss|zz|[tnrl]ch|[eo]ach|tach|uch|ias|tus)es$/;

  function stem(word) {
    if (size(word) < 5 || !/[^sui]s$/.test(word) || unchanged.test(word)) return word;
    if (word.endsWith("ies") && !/^(cookies|movies|newbies|rookies|zombies)$/.test(word)) return word.slice(0, -3) + "y";
    return word.slice(0, takingES.test(word) ? -2 : -1);
  }

  // Calls emit(term, as written, where it ends, kind); a "lone" ideograph is a term of queries only.
  function scan(text, emit) {
    for (const { 0: chunk, index } of text.matchAll(chunkPattern)) {
      let start = index;
      const parts = chunk.split(/[-._/:@]/);
      for (const part of parts) {
        for (const match of part.matchAll(wordPattern)) {
          const [word] = match;
          const end = start + match.index + word.length;
          if (!isWide.test(word)) {
            if (size(word) > 1) emit(stem(word), word, end, "word");
            continue;
          }
          const letters = Array.from(word);
          if (letters.length === 1) emit(word, word, end, "lone");
          for (let i = 1; i < letters.length; i++) emit(letters[i - 1] + letters[i], "", end, "pair");
        }
        start += part.length + 1;
      }
      if (parts.length > 1 && size(chunk) <= 80) emit(chunk, chunk, index + chunk.length, "whole");
    }
  }

  // The files of the index: each calls lookbackSearch(its name, its data).
  const arrived = new Map();
  const requests = new Map();
  let root = "";
  let index;

  function load(name) {
    if (!requests.has(name)) {
      requests.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const end = () => {
          script.remove();
          if (arrived.has(name)) return resolve(arrived.get(name));
          requests.delete(name);
          reject(new Error(name));
        };
        script.onload = script.onerror = end;
        script.src = `${root}search/${name}.js${index ? "?v=" + index.version : ""}`;
        document.head.append(script);
      }));
    }
    return requests.get(name);
  }

  // CompactNumber and the level marks of TermLevel, by character code: 0–31 ends a number, 32–63 goes on, 64–71 is a level.
  const values = new Uint8Array(128);
  Array.from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_!#$%&()*", (c, i) => (values[c.charCodeAt(0)] = i));

  function eachPosting(text, visit) {
    let [level, last, gap] = [0, -1, 0];
    for (let i = 0; i < text.length; i++) {
      const value = values[text.charCodeAt(i)];
      if (value > 63) [level, last] = [value - 64, -1];
      else if (value > 31) gap = (gap | (value & 31)) << 5;
      else {
        last += (gap | value) + 1;
        gap = 0;
        visit(last, level);
      }
    }
  }

  function numbers(text) {
    const list = [];
    eachPosting(text, (number) => list.push(number));
    return list;
  }

  // Words written by FrontCoder, each with what follows its spelling up to a space.
  function eachWord(text, visit) {
    let last = "";
    for (const entry of text.split(" ")) {
      if (!entry) continue;
      const mark = entry.search(/[!#$%&()*]/);
      const end = mark < 0 ? entry.length : mark;
      last = last.slice(0, values[entry.charCodeAt(0)]) + entry.slice(1, end);
      visit(last, entry.slice(end));
    }
  }

  async function open() {
    const data = await load("index");
    if (index) return;
    for (const facet of data.facets) {
      facet.values = facet.values.map(([key, name, list]) => ({ key, name, incidents: numbers(list) }));
    }
    index = { ...data, starts: numbers(data.incidents) };
  }

  const shards = new Map();

  // The terms between two words in the order of the alphabet; a beginning that is all too common is looked up in part.
  async function* termsBetween(first, last) {
    const place = (word) => Math.max(0, index.terms.findLastIndex((start) => start <= word));
    const end = Math.min(place(last), place(first) + 5, index.terms.length - 1);
    const wanted = [];
    for (let i = place(first); i <= end; i++) wanted.push(load("terms/" + i).then((text) => [i, text]));
    for (const [i, text] of await Promise.all(wanted)) {
      if (!shards.has(i)) {
        const terms = [];
        eachWord(text, (term, postings) => terms.push([term, postings]));
        shards.set(i, terms);
      }
      yield* shards.get(i);
    }
  }

  // What a text asks for: each need is met by any of its terms.
  function parse(typed) {
    const needs = new Map();
    const text = normal(typed);
    scan(text, (term, raw, end, kind) => {
      const isOpen = kind === "lone" || (end === text.length && kind !== "pair");
      needs.set(term + isOpen, { term: fold(term), open: isOpen ? fold(raw) : null, kind, found: [] });
    });
    const list = [...needs.values()];
    for (const need of list) need.isOptional = need.kind === "whole" && list.some((other) => other.kind !== "whole");
    return list;
  }

  async function meet(need) {
    const { term, open } = need;
    const singular = open?.endsWith("e") ? stem(open + "s") : term;
    for (const exact of new Set([term, singular])) {
      for await (const [found, postings] of termsBetween(exact, exact)) {
        if (found === exact) need.found.push({ term: found, postings, factor: 1 });
      }
    }
    if (open) {
      for await (const [found, postings] of termsBetween(open, open + "\uffff")) {
        if (found.startsWith(open) && found !== term) {
          need.found.push({ term: found, postings, factor: 0.5 + (0.4 * open.length) / found.length });
        }
      }
    }
    if (!need.found.length && need.kind === "word") await correct(need);
  }

  async function correct(need) {
    const typed = need.open ?? need.term;
    if (typed.length < 4) return;
    let limit = typed.length < 8 ? 1 : 2;
    let close = [];
    eachWord(await load("spelling"), (word) => {
      const edits = distance(typed, word, limit, need.open !== null);
      if (edits > limit) return;
      if (edits < limit) [limit, close] = [edits, []];
      close.push(word);
    });
    for (const word of close.slice(0, 8)) {
      for await (const [found, postings] of termsBetween(word, word)) {
        if (found === word) need.found.push({ term: found, postings, factor: 0.5 });
      }
    }
    if (close.length) [need.meant, need.typed, need.open] = [close[0], typed, null];
  }

  // Edits from one word to another, neighbours swapped counting once; while a word is being typed, to the nearest beginning of the other.
  function distance(typed, word, limit, isOpen) {
    if (typed.length - word.length > limit || (!isOpen && word.length - typed.length > limit)) return limit + 1;
    const length = Math.min(word.length, typed.length + limit);
    let [before, above] = [[], Array.from({ length: length + 1 }, (_, j) => j)];
    for (let i = 1; i <= typed.length; i++) {
      const row = [i];
      for (let j = 1; j <= length; j++) {
        row[j] = Math.min(row[j - 1] + 1, above[j] + 1, above[j - 1] + (typed[i - 1] === word[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > limit) return limit + 1;
      [before, above] = [above, row];
    }
    return isOpen ? Math.min(...above) : above[length];
  }

  // BM25 over the levels of the index; a word counts as its best term, and as rare as all its terms together.
  function score(needs) {
    const scores = new Float32Array(index.count);
    const met = new Uint8Array(index.count);
    const best = new Float32Array(index.count);
    for (const need of needs) {
      best.fill(0);
      for (const { postings, factor } of need.found) {
        eachPosting(postings, (incident, level) => (best[incident] = Math.max(best[incident], factor * (level + 1))));
      }
      const count = best.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0);
      const rarity = Math.log(1 + (index.count - count + 0.5) / (count + 0.5));
      for (let i = 0; i < index.count; i++) {
        if (!best[i]) continue;
        scores[i] += rarity * best[i];
        if (!need.isOptional) met[i]++;
      }
    }
    return { scores, met, most: met.reduce((most, value) => Math.max(most, value), 0) };
  }

  // For each facet, which incidents fail the reader's choice.
  function narrow(chosen) {
    const failures = new Uint8Array(index.count);
    const failedBy = new Uint8Array(index.count);
    index.facets.forEach((facet, number) => {
      const keys = chosen[facet.key];
      if (!keys?.size) return;
      const passes = new Uint8Array(index.count);
      for (const value of facet.values) if (keys.has(value.key)) for (const incident of value.incidents) passes[incident] = 1;
      for (let i = 0; i < index.count; i++) {
        if (passes[i]) continue;
        failures[i]++;
        failedBy[i] = number;
      }
    });
    return { failures, failedBy };
  }

  // The incidents that a search finds, best first, and for each value of each facet how many it would find with that value chosen.
  async function find(typed, chosen) {
    await open();
    const needs = parse(typed);
    await Promise.all(needs.map(meet));
    const { scores, met, most } = score(needs);
    const { failures, failedBy } = narrow(chosen);
    const isNothing = needs.length > 0 && most === 0;
    const isFound = (i) => met[i] === most && !isNothing;
    const incidents = [];
    for (let i = index.count - 1; i >= 0; i--) if (isFound(i) && !failures[i]) incidents.push(i);
    if (needs.length) incidents.sort((a, b) => scores[b] - scores[a] || b - a);
    const counts = index.facets.map(({ values }, number) => {
      const isCounted = (i) => isFound(i) && (!failures[i] || (failures[i] === 1 && failedBy[i] === number));
      return values.map((value) => value.incidents.reduce((sum, i) => sum + (isCounted(i) ? 1 : 0), 0));
    });
    return {
      incidents, counts,
      terms: new Set(needs.flatMap((need) => need.found.map(({ term }) => term))),
      // Text in which there is nothing to look up.
      isShort: !needs.length && typed.trim() !== "",
      isPartial: !isNothing && most < needs.filter((need) => !need.isOptional).length,
      corrections: needs.filter((need) => need.meant),
    };
  }

  const hitFields = ["href", "title", "date", "day", "symbol", "code", "word", "status", "services", "causes", "promises", "again", "summary", "text"];

  // How an incident is shown.
  async function hit(incident) {
    const block = index.starts.findLastIndex((start) => start <= incident);
    const values = (await load("incidents/" + block))[incident - index.starts[block]];
    return Object.fromEntries(hitFields.map((name, i) => [name, values[i]]));
  }

  // Where terms stand in a text: [start, end, term].
  function places(text, terms) {
    const list = [];
    for (const { 0: word, index: start } of text.matchAll(wordPattern)) {
      if (!isWide.test(word)) {
        const term = fold(stem(normal(word)));
        if (terms.has(term)) list.push([start, start + word.length, term]);
        continue;
      }
      const letters = Array.from(word);
      for (let i = 1, at = start; i < letters.length; at += letters[i - 1].length, i++) {
        const pair = letters[i - 1] + letters[i];
        if (terms.has(pair)) list.push([at, at + pair.length, pair]);
      }
    }
    return list;
  }

  // The stretch of a text in which most of the terms stand: [start, end], ended at words where there are any.
  function excerpt(text, list, length) {
    let [best, start] = [0, 0];
    for (let i = 0, end = 0; i < list.length; i++) {
      while (end < list.length && list[end][1] <= list[i][0] + length * 0.8) end++;
      const distinct = new Set(list.slice(i, end).map(([, , term]) => term)).size;
      if (distinct > best) [best, start] = [distinct, list[i][0]];
    }
    const line = text.lastIndexOf("\n", start) + 1;
    if (start - line > length * 0.3) {
      const space = text.indexOf(" ", start - Math.round(length * 0.2));
      start = space >= 0 && space < start ? space + 1 : start;
    } else {
      start = line;
    }
    if (start + length >= text.length) return [start, text.length];
    const space = text.lastIndexOf(" ", start + length);
    return [start, space > start + length / 2 ? space : start + length];
  }

  const lookbackSearch = (name, data) => arrived.set(name, data);
  Object.assign(lookbackSearch, {
    find, hit, places, excerpt, scan, fold, normal, distance,
    use: (path) => (root = path),
    load: () => open().then(() => index),
  });
  globalThis.lookbackSearch = lookbackSearch;
})();
