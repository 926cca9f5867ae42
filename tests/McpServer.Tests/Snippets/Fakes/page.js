// A strict runtime for one page: App, Page, setData, and a screen drawn from the WXML. Buttons are found by their class on
// the screen, as a finger would find them.
function parseWxml(source) {
  const root = { tag: "root", attributes: {}, children: [] };
  const open = [root];
  const parts = source.match(/<\/[^>]+>|<(?:"[^"]*"|[^>])+>|[^<]+/g);
  parts.forEach((part) => {
    const top = open[open.length - 1];
    if (part.startsWith("</")) open.pop();
    else if (!part.startsWith("<")) top.children.push(part.trim());
    else {
      const node = { tag: part.match(/^<([a-z-]+)/)[1], attributes: {}, children: [] };
      (part.match(/[a-z:-]+="[^"]*"/g) || []).forEach((one) => {
        const at = one.indexOf("=");
        node.attributes[one.slice(0, at)] = one.slice(at + 2, -1);
      });
      top.children.push(node);
      if (!part.endsWith("/>")) open.push(node);
    }
  });
  return root;
}

const compiled = new Map();

function draw(root, data) {
  const nodes = [];
  const fill = (text, scope) => text.replace(/{{(.*?)}}/g, (_, expression) => evaluate(expression, scope));
  const evaluate = (expression, scope) => {
    const names = Object.keys(scope);
    const key = expression + "|" + names;
    if (!compiled.has(key)) compiled.set(key, new Function(...names, "return (" + expression + ")"));
    const value = compiled.get(key)(...names.map((name) => scope[name]));
    return value === undefined ? "" : value;
  };
  const known = Object.assign({ thoughts: "", models: [], model: "" }, data);
  function visit(children, scope) {
    let shown = true;
    children.forEach((child) => {
      if (typeof child === "string") {
        if (child) nodes.push({ text: fill(child, scope) });
        return;
      }
      const { "wx:if": test, "wx:for": list } = child.attributes;
      if (test) shown = Boolean(evaluate(test.slice(2, -2), scope));
      if ("wx:if" in child.attributes ? !shown : false) return;
      const scopes = list ? evaluate(list.slice(2, -2), scope).map((item, index) => Object.assign({}, scope, { item, index })) : [scope];
      scopes.forEach((one) => {
        const attributes = {};
        Object.keys(child.attributes).forEach((name) => {
          if (!/^wx:/.test(name)) attributes[name] = fill(child.attributes[name], one);
        });
        nodes.push({ tag: child.tag, attributes });
        visit(child.children, one);
      });
    });
  }
  visit(root.children, known);
  return nodes;
}

function startPage(files, globals, spec, run) {
  const { clock, report } = run;
  const caller = spec.caller || {};
  let options = null;
  let unloaded = false;
  let wasBusy = false;
  Object.assign(report, { afterUnload: 0, errors: [], settledAt: null, draws: 0, scrolls: 0 });
  const page = {};
  const app = Object.assign({}, globals, {
    App: (one) => one.onLaunch(),
    Page: (one) => {
      if (options) throw new Error("Page is called twice");
      options = one;
    },
  });
  const required = load(files, app);
  required("app.js");
  required("pages/chat/chat.js");
  Object.assign(page, options, { data: JSON.parse(JSON.stringify(options.data)) });
  const tree = parseWxml(files["pages/chat/chat.wxml"].replace(/ wx:else/g, ' wx:if="{{!busy}}"'));
  const screen = () => draw(tree, page.data);
  page.setData = (changes) => {
    if (unloaded) report.afterUnload++;
    report.draws++;
    if (changes.scrollTop > page.data.scrollTop) report.scrolls++;
    Object.keys(changes).forEach((key) => {
      if (!(key in page.data)) report.errors.push("setData of " + key + ", which is not in data");
      page.data[key] = JSON.parse(JSON.stringify(changes[key]));
    });
    const isBusy = page.data.busy;
    if (wasBusy && !isBusy) report.settledAt = clock.now;
    wasBusy = isBusy;
  };
  function find(name, text) {
    return screen().filter((node) => node.attributes && (node.attributes.class || "").split(" ").indexOf(name) >= 0
      && (!text || node.attributes["data-model"] === text))[0];
  }
  const touch = (node, event, detail) => {
    if (!node) return report.errors.push("nothing to touch");
    const dataset = { model: node.attributes["data-model"] };
    const touched = page[node.attributes["bind" + event]]({ detail, currentTarget: { dataset }, target: { dataset } });
    Promise.resolve(touched).catch((error) => report.errors.push(String(error)));
  };
  run.tap = (name, text) => touch(find(name, text), "tap", {});
  run.send = (prompt) => {
    touch(find("input"), "input", { value: prompt });
    const button = find("send");
    touch(button, "tap", {});
    if (caller.does === "tap-twice") touch(button, "tap", {});
  };
  run.unload = () => {
    page.onUnload();
    unloaded = true;
  };
  run.screen = () => screen().map((node) => node.text || "").filter(Boolean);
  run.send(spec.prompt || "hi");
  const stop = () => {
    run.tap("stop");
    if (caller.does === "stop-twice") page.onStop();
  };
  if (/^stop/.test(caller.does || "")) clock.setTimeout(stop, caller.at || 0);
  if (caller.does === "unload") clock.setTimeout(run.unload, caller.at || 0);
  const end = run.end;
  const can = (name) => Boolean(find(name));
  run.end = () => Object.assign(end(), { screen: run.screen(), canSend: can("send"), canStop: can("stop"), canRetry: can("retry") });
}
