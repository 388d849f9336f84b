import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { isPersonName, isPrivateName, isSecretName } from "../src/private-names.ts";
import { FIELDS } from "../src/resources/fields.ts";

const names = suite("names of what is private");

const namesOf = (...kinds: readonly (keyof typeof FIELDS)[]): readonly string[] =>
  kinds.flatMap((kind) => FIELDS[kind].split(" "));

names("are those of the contract that tell who somebody is", () => {
  const persons = namesOf("person", "address", "registration", "iban", "email", "phone");
  assert.ok(persons.length > 20);
  assert.equal(
    persons.filter((name) => !isPersonName(name)),
    [],
  );
  assert.equal(namesOf("number", "date", "id", "secret").filter(isPersonName), []);
});

names("are those that hold what people typed, too", () => {
  const texts = namesOf("text", "filename").filter((name) => name !== "filter");
  assert.equal(
    texts.filter((name) => !isPrivateName(name)),
    [],
  );
  assert.equal(namesOf("number").filter(isPrivateName), []);
});

names("are those of secrets, however they are joined", () => {
  for (const name of ["secret", "accessToken", "X-Api-Key", "client_secrets", "Set-Cookie"]) {
    assert.ok(isSecretName(name) && isPrivateName(name), name);
  }
  assert.not(isSecretName("token_type"));
});

names.run();
