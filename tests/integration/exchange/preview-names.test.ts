import { afterEach, expect, test } from "vitest";
import { Laptop } from "../../support/exchange-laptop.ts";

const laptops: Laptop[] = [];
afterEach(() => {
  for (const laptop of laptops.splice(0)) laptop.close();
});

test("the preview calls a person by the last name, in whatever order the names stand in the file", async () => {
  const [ada, ben] = [new Laptop("ada"), new Laptop("ben")];
  laptops.push(ada, ben);
  const names = ["root", "Ada", "Ada V.", "A. Vint", "Ada Vint"];
  for (const name of names)
    ada.log.record("name", [{ kind: "put", type: "person", entity: "person-ada", fields: { name } }]);
  const previewed = await ben.preview(await ada.send());
  if (previewed.kind !== "previewed") throw new Error(previewed.kind);
  expect(previewed.report.byPerson.map(({ name }) => name)).toEqual(["Ada Vint"]);
});
