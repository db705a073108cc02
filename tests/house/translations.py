# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with a translation: messages of a .ts file, looked at one by one. Standard library only."""
import re
import xml.etree.ElementTree as tree

PLURAL_FORMS = {"en": 2, "de": 2, "fr": 2, "es": 2, "zh_CN": 1, "ar": 6}
PLACEHOLDER = re.compile(r"%L?(?:n|\d+)")


def placeholders(text):
    return sorted(found.replace("L", "") for found in PLACEHOLDER.findall(text))


def message_problem(message, language):
    """Why a message is not done; empty if it is."""
    source = message.findtext("source") or ""
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return "is unfinished"
    if message.get("numerus") == "yes":
        forms = [form.text or "" for form in translation.findall("numerusform")]
        if len(forms) != PLURAL_FORMS[language]:
            return f"has {len(forms)} plural forms, {language} has {PLURAL_FORMS[language]}"
    else:
        forms = [translation.text or ""]
    wanted = placeholders(source)
    for form in forms:
        if not form.strip():
            return "is empty"
        # A plural form may say its number in words ("one", "both"), but no other value may be lost.
        there = placeholders(form)
        numbers = [name for name in wanted if name != "%n"]
        if [name for name in there if name != "%n"] != numbers or ("%n" in there and "%n" not in wanted):
            return f"has {there} in the place of {wanted}"
        if message.get("numerus") != "yes" and there != wanted:
            return f"has {there} in the place of {wanted}"
    return ""


MARKED = re.compile(r'QT_TRANSLATE_(?:N_)?NOOP\(\s*"Controller",((?:\s*"(?:[^"\\]|\\.)*")+)\s*\)')


def controllers_texts(files):
    """The texts of the controller and the agents that C++ sources mark for the translators."""
    found = set()
    for text in files:
        for marked in MARKED.findall(text):
            joined = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', marked))
            found.add(re.sub(r"\\(.)", r"\1", joined))
    return found


def absent(wanted, text):
    """Those of `wanted` that the context Controller of a .ts file has not."""
    contexts = [each for each in tree.fromstring(text).findall("context") if each.findtext("name") == "Controller"]
    there = {message.findtext("source") for each in contexts for message in each.findall("message")}
    return sorted(wanted - there)


def problems(text, language):
    """One line for each message of a .ts file that is not done."""
    found = []
    for context in tree.fromstring(text).findall("context"):
        for message in context.findall("message"):
            problem = message_problem(message, language)
            if problem:
                found.append(f'{context.findtext("name")}: "{message.findtext("source")}" {problem}')
    return found
