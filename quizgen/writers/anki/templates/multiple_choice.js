// Shuffles the options at each showing and keeps order and choice on the back. Written for old web views.
(function () {
  "use strict";
  var list = document.querySelector(".options");
  if (!list) { return; }
  var back = list.hasAttribute("data-key");
  var name = "quizgen:" + list.getAttribute("data-id");
  var hour = String(Math.floor(Date.now() / 3600000));

  // AnkiDroid may load the two sides as separate documents that share nothing. So a random order is used only after
  // a back has been seen to read what its front had written; until then, and there, the order changes by the hour.
  function read(key) { try { return window.sessionStorage.getItem(key); } catch (error) { return null; } }
  function write(key, value) { try { window.sessionStorage.setItem(key, value); } catch (error) { /* no storage */ } }

  function shuffled(items, salt) {
    var state = 2166136261, index, other, item;
    for (index = 0; index < salt.length; index += 1) {
      state = Math.imul(state ^ salt.charCodeAt(index), 16777619);
    }
    for (index = items.length - 1; index > 0; index -= 1) {
      state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
      other = (state >>> 0) % (index + 1);
      item = items[index]; items[index] = items[other]; items[other] = item;
    }
    return items;
  }

  var saved = back ? read(name) : null;
  var salt = hour, choice = "";
  if (saved) {
    write("quizgen:kept", "1");
    salt = saved.split("|")[0];
    choice = saved.split("|")[1];
  } else if (!back) {
    salt = read("quizgen:kept") ? String(Math.random()) : hour;
    write(name, salt + "|");
  }

  shuffled(Array.prototype.slice.call(list.children), name + salt).forEach(function (option) {
    list.appendChild(option);
    if (back && option.getAttribute("data-option") === choice) {
      option.className = "chosen";
      option.querySelector("input").checked = true;
    }
  });
  if (!back) {
    list.addEventListener("change", function (event) { write(name, salt + "|" + event.target.value); });
  }
}());
