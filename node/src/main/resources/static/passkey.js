// Passkeys. What the authenticator is asked and what it answers goes to and fro as JSON; the form's
// own token protects it. Without this script nothing is missing but the buttons that need it.
(function () {
  "use strict";
  if (!window.PublicKeyCredential || !navigator.credentials) {
    document.querySelectorAll("[data-passkey]").forEach(function (button) { button.hidden = true; });
    return;
  }
  function bytes(text) {
    var plain = window.atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (c) { return c.charCodeAt(0); });
  }
  function text(buffer) {
    var plain = String.fromCharCode.apply(null, new Uint8Array(buffer));
    return window.btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  function known(list) {
    return (list || []).map(function (c) { return Object.assign({}, c, { id: bytes(c.id) }); });
  }
  function ask(form, path, body) {
    return fetch(path, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": form.elements._csrf.value },
      body: JSON.stringify(body)
    }).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.json();
    });
  }
  function credential(made, response) {
    return {
      id: made.id, rawId: text(made.rawId), type: made.type, response: response,
      authenticatorAttachment: made.authenticatorAttachment || undefined,
      clientExtensionResults: made.getClientExtensionResults()
    };
  }
  function create(options) {
    options.challenge = bytes(options.challenge);
    options.user.id = bytes(options.user.id);
    options.excludeCredentials = known(options.excludeCredentials);
    return navigator.credentials.create({ publicKey: options }).then(function (made) {
      return credential(made, {
        attestationObject: text(made.response.attestationObject),
        clientDataJSON: text(made.response.clientDataJSON),
        transports: made.response.getTransports ? made.response.getTransports() : []
      });
    });
  }
  function get(options) {
    options.challenge = bytes(options.challenge);
    options.allowCredentials = known(options.allowCredentials);
    return navigator.credentials.get({ publicKey: options }).then(function (used) {
      return credential(used, {
        authenticatorData: text(used.response.authenticatorData),
        clientDataJSON: text(used.response.clientDataJSON),
        signature: text(used.response.signature),
        userHandle: used.response.userHandle ? text(used.response.userHandle) : undefined
      });
    });
  }
  var ways = {
    "sign-in": function (form) {
      return ask(form, "/passkey/sign-in/options", {}).then(get).then(function (used) {
        return ask(form, "/passkey/sign-in?to=" + encodeURIComponent(form.elements.to.value), used);
      }).then(function (answer) { window.location.assign(answer.to); });
    },
    "register": function (form) {
      return ask(form, "/passkey/register/options", { password: form.elements.password ? form.elements.password.value : "" }).then(create).then(function (made) {
        return ask(form, "/passkey/register?label=" + encodeURIComponent(form.elements.label.value), made);
      }).then(function (answer) { window.location.assign(answer.to); });
    },
    "confirm": function (form, button) {
      var act = encodeURIComponent(button.closest("[data-act]").dataset.act);
      return ask(form, "/passkey/confirm/options", {}).then(get).then(function (used) {
        return ask(form, "/passkey/confirm?act=" + act, used);
      }).then(function () {
        if (form.elements.password) { form.elements.password.value = ""; form.elements.password.required = false; }
        form.requestSubmit();
      });
    }
  };
  document.addEventListener("submit", function (event) {
    var button = event.target.querySelector("[data-passkey=register]");
    if (button) { event.preventDefault(); button.click(); }
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-passkey]");
    if (!button) { return; }
    var said = button.form.querySelector("[data-passkey-said]");
    said.textContent = "";
    button.disabled = true;
    ways[button.dataset.passkey](button.form, button)
      .catch(function () { said.textContent = button.dataset.failed; })
      .finally(function () { button.disabled = false; });
  });
})();
