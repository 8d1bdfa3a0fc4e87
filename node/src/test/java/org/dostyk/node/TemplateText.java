package org.dostyk.node;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds words that stand in a JTE template instead of being said by a text key. */
final class TemplateText {
  private static final Pattern READ_ATTRIBUTE =
      Pattern.compile("(?:title|alt|placeholder|aria-label|aria-description)=\"([^\"]*)\"");
  private static final Pattern KEYWORD =
      Pattern.compile("@(?:if|elseif|for|else|endif|endfor|raw|endraw)\\b");
  private static final Pattern NO_WORDS = Pattern.compile("&#?[a-z0-9]+;|Dostyk");

  private final String name;
  private final String source;
  private final List<String> found = new ArrayList<>();
  private int at;

  private TemplateText(Path file) {
    name = Sources.name(file);
    source = Sources.read(file);
  }

  static List<String> in(Path template) {
    var scan = new TemplateText(template);
    scan.content();
    return scan.found;
  }

  /** Reads HTML up to the end of the file or of the content block that it stands in. */
  private void content() {
    var text = new StringBuilder();
    while (at < source.length() && source.charAt(at) != '`') {
      if (here("<%--")) {
        skipTo("--%>");
      } else if (here("<!--")) {
        skipTo("-->");
      } else if (here("@import") || here("@param")) {
        skipTo("\n");
      } else if (here("@template.")) {
        at = source.indexOf('(', at);
        code();
      } else if (here("${") || here("!{") || here("$unsafe{")) {
        at = source.indexOf('{', at);
        code();
      } else if (KEYWORD.matcher(source).region(at, source.length()).lookingAt()) {
        at++;
        while (at < source.length() && Character.isLetter(source.charAt(at))) {
          at++;
        }
        if (here("(")) {
          code();
        }
      } else if (source.charAt(at) == '<') {
        report(text);
        tag();
      } else {
        text.append(source.charAt(at++));
      }
    }
    report(text);
  }

  /** Reads Java from an opening bracket to the one that closes it, and the content within. */
  private void code() {
    int depth = 0;
    do {
      char c = source.charAt(at);
      if (c == '"') {
        skipString();
        continue;
      }
      if (here("@`")) {
        at += 2;
        content();
      } else if (c == '(' || c == '{') {
        depth++;
      } else if (c == ')' || c == '}') {
        depth--;
      }
      at++;
    } while (depth > 0 && at < source.length());
  }

  private void tag() {
    var literal = new StringBuilder();
    while (at < source.length() && source.charAt(at) != '>') {
      if (here("${") || here("!{")) {
        at = source.indexOf('{', at);
        code();
      } else {
        literal.append(source.charAt(at++));
      }
    }
    at++;
    Sources.all(READ_ATTRIBUTE, literal.toString())
        .forEach(value -> report(new StringBuilder(value)));
  }

  private void skipString() {
    at++;
    while (source.charAt(at) != '"') {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  private boolean here(String token) {
    return source.startsWith(token, at);
  }

  private void skipTo(String end) {
    int found = source.indexOf(end, at);
    at = found < 0 ? source.length() : found + end.length();
  }

  private void report(StringBuilder text) {
    String words = NO_WORDS.matcher(text).replaceAll("");
    if (words.codePoints().anyMatch(Character::isLetter)) {
      found.add(name + ":" + Sources.line(source, at) + " says «" + words.strip() + "»");
    }
    text.setLength(0);
  }
}
