// Moves the code of a link from the address bar into the form, so that neither history nor another page keeps it.
"use strict";
const code = document.getElementById("code");
const given = decodeURIComponent(location.hash.slice(1));
if (code && given) {
    code.value = given;
    history.replaceState(null, "", location.pathname + location.search);
    const next = document.querySelector("input:not([type=hidden]):not(#code)") || document.querySelector("button");
    next.focus();
}
