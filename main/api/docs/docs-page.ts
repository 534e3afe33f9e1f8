import type {
  OpenApiDocument,
  Operation,
  Parameter,
  Schema,
} from "../../../shared/api/openapi-types.ts";

/** Where the page's stylesheet is. */
export const STYLE_PATH = "/api/docs/docs.css";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");
const code = (text: string) => `<code>${escape(text)}</code>`;

const schemaNameIn = (reference: string) => reference.slice(reference.lastIndexOf("/") + 1);

/** A schema in a few words: what a reader needs to send or expect. */
function typeOf(schema: Schema): string {
  if (schema.$ref) {
    const name = schemaNameIn(schema.$ref);
    return `<a href="#schema-${escape(name)}">${escape(name)}</a>`;
  }
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  if (schema.properties) {
    const parts = Object.entries(schema.properties).map(([name, one]) => {
      return one.items ? `${code(name)} (${typeOf(one)})` : code(name);
    });
    return parts.join(", ");
  }
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? ["any"]);
  const range =
    schema.minimum !== undefined && schema.maximum !== undefined && schema.maximum <= 1_000
      ? ` ${schema.minimum} to ${schema.maximum}`
      : "";
  const choice = (schema.enum ?? []).filter((value) => value !== null);
  const options = choice.length > 0 ? `: ${choice.map(code).join(" ")}` : "";
  return escape((schema.format ?? types.join(" or ")) + range) + options;
}

function row(name: string, schema: Schema, required: boolean): string {
  const standard = schema.default === undefined ? "" : ` Default: ${code(String(schema.default))}.`;
  const flag = required ? ' <span class="flag">required</span>' : "";
  const about = escape(schema.description ?? "") + standard;
  return `<tr><th scope="row">${code(name)}${flag}</th><td>${typeOf(schema)}</td><td>${about}</td></tr>`;
}

function table(caption: string, rows: readonly string[]): string {
  if (rows.length === 0) return "";
  const head =
    '<tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">About</th></tr>';
  return `<div class="scroll" tabindex="0" role="group" aria-label="${escape(caption)}"><table><caption>${escape(caption)}</caption><thead>${head}</thead><tbody>${rows.join("")}</tbody></table></div>`;
}

const parameterRow = ({ name, description, schema, required }: Parameter) =>
  row(name, { ...schema, description }, required);

function objectTable(caption: string, schema: Schema): string {
  const { properties = {}, required = [] } = schema;
  return table(
    caption,
    Object.entries(properties).map(([name, one]) => row(name, one, required.includes(name))),
  );
}

/** A line that works as it stands, once the token is put in. */
function curl(method: string, path: string, origin: string, operation: Operation): string {
  const address = origin + path.replace(/\{\w+\}/, "ID");
  const ofParent = operation.parameters?.some(({ name }) => name === "parent_id") ?? false;
  const lines = [ofParent ? `curl "${address}?parent_id=ID"` : `curl ${address}`];
  if (operation.security?.length !== 0) lines.push('-H "Authorization: Bearer $TOKEN"');
  if (method !== "get") lines.push(`-X ${method.toUpperCase()}`);
  if (operation.requestBody) lines.push('-H "Content-Type: application/json"', "-d '{ ... }'");
  return `<pre tabindex="0">${escape(lines.join(" \\\n  "))}</pre>`;
}

function operationSection(
  method: string,
  path: string,
  operation: Operation,
  { origin, document }: { readonly origin: string; readonly document: OpenApiDocument },
): string {
  const answers = Object.entries(operation.responses).map(([status, response]) => {
    const one = "$ref" in response ? document.components.responses[status] : response;
    const media = one?.content?.["application/json"]?.schema;
    const type = media ? ` ${typeOf(media)}` : "";
    return `<li>${code(status)} ${escape(one?.description ?? "")}${type}</li>`;
  });
  const body = operation.requestBody?.content["application/json"]?.schema;
  const takes = body?.$ref ? `<p>Takes ${typeOf(body)}.</p>` : objectTable("Body", body ?? {});
  return `<details id="${escape(operation.operationId)}"><summary><span class="method ${method}">${method.toUpperCase()}</span> <code>${escape(path)}</code> <span>${escape(operation.summary)}</span></summary>
<p>${escape(operation.description ?? "")}</p>
${table("Parameters", (operation.parameters ?? []).map(parameterRow))}
${takes}
<ul class="answers">${answers.join("")}</ul>
${curl(method, path, origin, operation)}
</details>`;
}

function tagSection(tag: string, about: string, origin: string, document: OpenApiDocument): string {
  const sections = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) =>
        operationSection(method, path, operation, { origin, document }),
      ),
  );
  return `<section id="${escape(tag)}"><h2>${escape(tag)}</h2><p>${escape(about)}</p>${sections.join("\n")}</section>`;
}

function schemaSection([name, schema]: readonly [string, Schema]): string {
  return `<details id="schema-${escape(name)}"><summary><code>${escape(name)}</code> <span>${escape(schema.description ?? "")}</span></summary>${objectTable(name, schema)}</details>`;
}

/**
 * The documentation as one page of plain HTML: everything is in it, nothing runs in it.
 * @param origin where the API is, for the examples: `http://127.0.0.1:47800`
 */
export function docsPage(document: OpenApiDocument, origin: string): string {
  const { title, version, description } = document.info;
  const links = document.tags.map(
    ({ name }) => `<li><a href="#${escape(name)}">${escape(name)}</a></li>`,
  );
  const sections = document.tags.map((tag) =>
    tagSection(tag.name, tag.description, origin, document),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)} API</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<nav aria-label="Resources"><strong>${escape(title)} API</strong><ul>${links.join("")}<li><a href="#schemas">Schemas</a></li></ul></nav>
<main>
<h1>${escape(title)} API <small>${escape(version)}</small></h1>
<p>${escape(description)}</p>
<p>${escape(document.components.securitySchemes.token.description)} Send it with every request:</p>
<pre tabindex="0">export TOKEN=sk_satchel_...
curl ${escape(origin)}/api/crm/opportunity -H "Authorization: Bearer $TOKEN"</pre>
<p>The same as an OpenAPI 3.1 document, for tools: ${code(`${origin}/api/crm/openapi.json`)} (with a token).</p>
${sections.join("\n")}
<section id="schemas"><h2>Schemas</h2>${Object.entries(document.components.schemas).map(schemaSection).join("\n")}</section>
</main>
</body>
</html>
`;
}
