// Asks the browser for a passkey when a form marked data-passkey is sent, and sends the answer with it. Forms stay hidden
// where there are no passkeys; everything else on these pages works without any script.
(() => {
    const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
    const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    const descriptors = list => (list || []).map(one => ({...one, id: bytes(one.id)}));

    const ask = {
        get: question => navigator.credentials.get({publicKey: {
            ...question, challenge: bytes(question.challenge), allowCredentials: descriptors(question.allowCredentials)}}),
        create: question => navigator.credentials.create({publicKey: {
            ...question,
            challenge: bytes(question.challenge),
            user: {...question.user, id: bytes(question.user.id)},
            excludeCredentials: descriptors(question.excludeCredentials)}}),
    };

    const answer = credential => {
        const response = {};
        for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
            if (credential.response[part]) response[part] = text(credential.response[part]);
        }
        if (credential.response.getTransports) response.transports = credential.response.getTransports();
        return JSON.stringify({
            id: credential.id,
            rawId: text(credential.rawId),
            type: credential.type,
            authenticatorAttachment: credential.authenticatorAttachment || undefined,
            response,
            clientExtensionResults: credential.getClientExtensionResults(),
        });
    };

    if (!window.PublicKeyCredential) return;
    for (const form of document.querySelectorAll("form[data-passkey]")) {
        form.hidden = false;
        form.addEventListener("submit", async event => {
            event.preventDefault();
            try {
                const credential = await ask[form.dataset.passkey](JSON.parse(form.dataset.question));
                form.elements.passkey.value = answer(credential);
            } catch {
                form.elements.passkey.value = "none"; // the platform says what to do next
            }
            form.submit();
        });
    }
})();
