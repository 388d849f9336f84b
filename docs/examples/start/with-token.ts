import { createClient } from "centime";

const pennylane = createClient({ token: process.env["PENNYLANE_TOKEN"] ?? "" });

const me = await pennylane.me.getMe();
console.log(me.isOk() ? me.value.company.name : me.error.message);
