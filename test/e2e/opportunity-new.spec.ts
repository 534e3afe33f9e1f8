import { expect, test } from "./app.ts";
import { goTo } from "./go-to.ts";
import { openOpportunity, textbox } from "./opportunity-page.ts";
import { create, createOpportunity, expectList } from "./records.ts";
import { violations } from "./violations.ts";

test("a new opportunity asks little, takes over its prospect's data, and says at its fields what is wrong", async ({
  app,
  page,
}) => {
  await create(app, "prospect", {
    company: "My Company",
    company_name: "Hottechi",
    industry: "technology",
    prospect_owner: "Ada",
  });
  await goTo(page, "/opportunity/new");
  const party = page.getByRole("combobox", { name: "Party" });
  await expect(party).toBeFocused();
  await expect(page.getByRole("combobox", { name: "Currency" })).toHaveValue(/USD/);

  await page.getByRole("button", { name: "More fields" }).click();
  await textbox(page, "Probability (%)").fill("150");
  await page.getByRole("button", { name: "More fields" }).click();
  await page.getByRole("button", { name: "Save opportunity" }).click();
  await expect(party).toBeFocused();
  await expect(party).toHaveAccessibleDescription("Party is required");

  await party.fill("hot");
  await page.getByRole("option", { name: "Hottechi" }).click();
  await expect(textbox(page, "Opportunity Owner")).toHaveValue("Ada");
  await textbox(page, "Opportunity Amount").fill("1234.5");
  await page.getByRole("button", { name: "Save opportunity" }).click();
  // What is wrong is folded away: it is unfolded, and focused.
  const probability = textbox(page, "Probability (%)");
  await expect(probability).toBeFocused();
  await expect(probability).toHaveAccessibleDescription(
    "Probability (%) must be between 0 and 100",
  );
  await probability.fill("40");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Hottechi" })).toBeVisible();
  await expectList(app, "/opportunity", [
    {
      party_name: "Hottechi",
      customer_name: "Hottechi",
      opportunity_amount: 1234.5,
      opportunity_owner: "Ada",
      industry: "technology",
      probability: 40,
    },
  ]);
});

test("what is wrong with a field is said without moving anything, in a form and in a record", async ({
  app,
}) => {
  const { id } = await createOpportunity(app, { title: "Harbour crane" });
  const page = await openOpportunity(app, "new");
  const save = page.getByRole("button", { name: "Save opportunity" });
  const more = page.getByRole("button", { name: "More fields" });
  await more.click();
  const placesInForm = async () => [
    await textbox(page, "Probability (%)").boundingBox(),
    await textbox(page, "City").boundingBox(),
    await save.boundingBox(),
  ];
  const inForm = await placesInForm();
  await save.click();
  const missing = page.getByText("Party is required");
  await expect(missing).toBeInViewport();
  expect(await placesInForm()).toEqual(inForm);

  await goTo(page, `/opportunity/${id}`);
  // The form has a field of that name too, and goes only once the record is there to be drawn.
  await expect(save).toBeHidden();
  const probability = textbox(page, "Probability (%)");
  const owner = textbox(page, "Opportunity Owner");
  const placesInRecord = async () => [await probability.boundingBox(), await owner.boundingBox()];
  await expect(probability).toBeVisible();
  const inRecord = await placesInRecord();
  await probability.fill("150");
  await probability.press("Tab");
  const wrong = page.getByText("Probability (%) must be between 0 and 100");
  await expect(wrong).toBeVisible();
  expect(await placesInRecord()).toEqual(inRecord);
  // It is short beside its field, and whole for whoever goes back there.
  const isWhole = () => wrong.evaluate((line) => line.scrollWidth <= line.clientWidth);
  expect(await isWhole()).toBe(false);
  await probability.focus();
  expect(await isWhole()).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test("the draft of a new opportunity survives a reload, and can be discarded", async ({ app }) => {
  const page = await openOpportunity(app, "new");
  await page.getByRole("combobox", { name: "Party" }).fill("Acme");
  await textbox(page, "Title").fill("Harbour crane");
  await textbox(page, "Opportunity Amount").fill("12500,50");
  await page.reload();
  await expect(textbox(page, "Title")).toHaveValue("Harbour crane");
  await expect(textbox(page, "Opportunity Amount")).toHaveValue("12,500.5");
  await expect(page.getByRole("combobox", { name: "Party" })).toHaveValue("Acme");
  await page.getByRole("button", { name: "Discard draft" }).click();
  await expect(textbox(page, "Title")).toHaveValue("");
});

test("what the store refuses of a new one is shown at its field, and nothing typed is lost", async ({
  app,
}) => {
  const page = await openOpportunity(app, "new");
  await page.getByRole("combobox", { name: "Party" }).fill("Acme");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "More fields" }).click();
  const type = page.getByRole("button", { name: /Opportunity Type/ });
  await type.click();
  await page.getByRole("option", { name: "Support" }).click();
  const { data } = await (await app.api("/opportunity-type")).json();
  const support = data.find((each: { description: string }) => each.description === "Support");
  await app.api(`/opportunity-type/${support.id}`, { method: "DELETE" });

  await page.getByRole("button", { name: "Save opportunity" }).click();
  await expect(type).toBeFocused();
  await expect(type).toHaveAccessibleDescription(/^Opportunity Type /);
  await expect(page.getByRole("combobox", { name: "Party" })).toHaveValue("Acme");
  await expectList(app, "/opportunity", []);
});
