"""Holds the formats to the tools that read them: python3 scripts/verify-formats.py

Exports every fixture passage (scripts/export-formats.ts), lets each consumer read it, and compares what it found with
what was written. A consumer is a function in CONSUMERS; PACKAGES says by its name what to install. The packages go into
a virtual environment in a temporary folder; --venv FOLDER keeps one from run to run.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import venv
import warnings
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# What a consumer needs, one requirement for one pip install. bratiaa ships brat's own annotation.py as bratsubset; what it
# depends on besides is for its statistics.
PACKAGES = {
    "brat": [["--no-deps", "bratiaa==0.1.4"]],
    "conlleval": [["conlleval==0.2"]],
    "seqeval": [["seqeval==1.2.2"]],
    "python_units": [],
    "spacy": [["spacy==3.8.18"]],
    "spacy_conll": [["spacy==3.8.18"]],
    "displacy": [["spacy==3.8.18"]],
    "html5lib": [["html5lib==1.1"]],
    "cassis": [["dkpro-cassis==0.12.0"]],
}


def read(path):
    # Line breaks as they are: text offsets depend on them.
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def passages(folder):
    for path in sorted(folder.glob("*.expected.json")):
        yield json.loads(read(path))


def check(consumer, passage, found, wanted):
    if found != wanted:
        raise SystemExit(f"{consumer}, {passage['id']}: found {found}, but {wanted} was written")
    return len(wanted)


def brat(folder):
    """The parser of brat, which compares each annotation with the text; a line that it refuses is a failure."""
    from bratsubset.annotation import TextAnnotations

    count = 0
    for passage in passages(folder):
        document = TextAnnotations(str(folder / passage["id"]), read_only=True)
        if document.failed_lines:
            raise SystemExit(f"brat, {passage['id']}: lines {document.failed_lines} are not read")
        references = {each.target: f"{each.refdb}:{each.refid}" for each in document.get_normalizations()}
        attributes = {(each.target, each.type): each.value for each in document.get_attributes()}
        found = []
        for each in document.get_textbounds():
            # A name over two lines is in pieces, one a line.
            start, end = each.spans[0][0], each.spans[-1][1]
            link = None if (each.id, "NIL") in attributes else references[each.id].removeprefix("nisba:")
            kind = attributes.get((each.id, "Kind"))
            surface = document.get_document_text()[start:end]
            found.append((start, end, each.type, kind, link, surface))
        wanted = [
            (each["start"], each["end"], each["type"], each.get("kind"), each["id"], each["surface"])
            for each in passage["annotations"]
        ]
        count += check("brat", passage, found, wanted)
    return count


def columns_of(path):
    """Token and label of each line, one list a sentence, as everybody's ten lines of Python read them."""
    sentences = [[]]
    for line in read(path).split("\n"):
        if not line.strip() or line.startswith("-DOCSTART-"):
            sentences.append([])
        else:
            columns = line.split()
            sentences[-1].append((columns[0], columns[-1]))
    return [sentence for sentence in sentences if sentence]


def seqeval(folder):
    """The names that seqeval finds in our labels, read strictly as IOB2."""
    from seqeval.scheme import IOB2, Entities

    count = 0
    for passage in passages(folder):
        for kind in ("iob2", "conll2003"):
            sentences = columns_of(folder / f"{passage['id']}.{kind}")
            entities = Entities([[tag for _, tag in each] for each in sentences], scheme=IOB2).entities
            found = [
                (chunk.tag, "".join(token for token, _ in sentence[chunk.start : chunk.end]))
                for sentence, chunks in zip(sentences, entities)
                for chunk in chunks
            ]
            # Tokens have no spaces between them any more.
            wanted = [(each["short"], "".join(each["surface"].split())) for each in passage["annotations"]]
            count += check(f"seqeval ({kind})", passage, found, wanted)
    return count


def conlleval(folder):
    """The script of the CoNLL shared tasks, in Python: how many names of each label it counts in our file."""
    from conlleval import evaluate

    count = 0
    for passage in passages(folder):
        lines = read(folder / f"{passage['id']}.conll2003").split("\n")
        # It compares the last two columns.
        doubled = [f"{line} {line.split()[-1]}" if line.strip() else "" for line in lines]
        slots = evaluate(doubled)["slots"]["chunks"]
        found = {label: slot["stats"]["gold"] for label, slot in slots.items()}
        wanted = Counter(each["short"] for each in passage["annotations"])
        check("conlleval", passage, found, dict(wanted))
        count += wanted.total()
    return count


def python_units(folder):
    """Python itself: a slice of a string counts code points, a slice of bytes UTF-8."""
    count = 0
    for passage in passages(folder):
        for unit in ("codepoint", "utf8"):
            document = json.loads(read(folder / f"{passage['id']}.{unit}.jsonl"))
            text = document["text"] if unit == "codepoint" else document["text"].encode("utf-8")
            slices = [text[each["start"] : each["end"]] for each in document["mentions"]]
            found = [each if isinstance(each, str) else each.decode("utf-8", "replace") for each in slices]
            wanted = [each["surface"] for each in passage["annotations"]]
            count += check(f"python ({unit})", passage, found, wanted)
    return count


def spacy(folder):
    """Doc.from_json of spaCy, which puts every entity on its tokens; the span group gives the links back."""
    import spacy as library
    from spacy.tokens import Doc

    vocab = library.blank("xx").vocab
    count = 0
    for passage in passages(folder):
        written = json.loads(read(folder / f"{passage['id']}.spacy.json"))
        doc = Doc(vocab).from_json(written, validate=True)
        check("spacy (text)", passage, doc.text, passage["text"])
        found = [(each.start_char, each.end_char, each.label_, each.text) for each in doc.ents]
        wanted = [
            (each["start"], each["end"], each["ontonotes"], each["surface"]) for each in passage["annotations"]
        ]
        count += check("spacy", passage, found, wanted)
        doc.ents = doc.spans["nisba"]
        links = [each.kb_id_ for each in doc.ents]
        check("spacy (links)", passage, links, [each["id"] or "NIL" for each in passage["annotations"]])
        check("spacy (tokens)", passage, doc.to_json()["tokens"], written["tokens"])
    return count


def spacy_conll(folder):
    """The converter of spaCy for CoNLL-2003, which makes training data of our four columns."""
    from spacy.training.converters import conll_ner_to_docs

    count = 0
    for passage in passages(folder):
        docs = conll_ner_to_docs(read(folder / f"{passage['id']}.conll2003"), no_print=True)
        found = [(each.label_, "".join(token.text for token in each)) for doc in docs for each in doc.ents]
        wanted = [(each["short"], "".join(each["surface"].split())) for each in passage["annotations"]]
        count += check("spacy (CoNLL-2003)", passage, found, wanted)
    return count


def displacy(folder):
    """The renderer of displaCy: the names, labels and ids that its HTML marks."""
    import html
    import re

    from spacy import displacy as renderer

    entity = re.compile(r'<mark class="entity".*?>\s*(.*?)\s*<span.*?>([A-Z]+)(?:\s*<a[^>]*>(.*?)</a>)?\s*</span>', re.S)
    count = 0
    for passage in passages(folder):
        item = json.loads(read(folder / f"{passage['id']}.displacy.json"))
        page = renderer.render(item, style="ent", manual=True, jupyter=False)
        found = [(html.unescape(text), label, link) for text, label, link in entity.findall(page)]
        wanted = [
            (each["surface"].strip(), each["ontonotes"], each["id"] or "") for each in passage["annotations"]
        ]
        count += check("displacy", passage, found, wanted)
    return count


def html5lib(folder):
    """A parser of HTML as browsers have it: text and marks, without the joiners that the marks name."""
    import html5lib as library

    count = 0
    for passage in passages(folder):
        page = library.parse(read(folder / f"{passage['id']}.html"), namespaceHTMLElements=False)
        (body,) = page.iter("pre")
        text, marks, joiners = "", [], set()

        def walk(element):
            nonlocal text
            start = len(text)
            text += element.text or ""
            for child in element:
                walk(child)
                text += child.tail or ""
            if element.tag == "mark":
                marks.append((start, len(text), element.get("data-type"), element.get("data-id")))
                edges = {"start": start, "end": len(text)}
                for edge in (element.get("data-joined") or "").split():
                    joiners.update((edges[edge] - 1, edges[edge]))

        walk(body)
        check("html5lib (joiners)", passage, {text[each] for each in joiners} - {"\u200d"}, set())
        kept = "".join(character for at, character in enumerate(text) if at not in joiners)
        check("html5lib (text)", passage, kept, passage["text"])

        def place(offset):
            return offset - sum(each < offset for each in joiners)

        found = [(place(start), place(end), kind, link or None) for start, end, kind, link in marks]
        wanted = [(each["start"], each["end"], each["type"], each["id"]) for each in passage["annotations"]]
        count += check("html5lib", passage, found, wanted)
    return count


def cassis(folder):
    """The UIMA CAS of DKPro cassis, which counts code points where the file counts UTF-16 code units."""
    import cassis as library

    # What it says of types that it was told to leave out.
    warnings.filterwarnings("ignore", message=".*DocumentMetaData")
    api = "de.tudarmstadt.ukp.dkpro.core.api"
    with open(folder / "TypeSystem.xml", "rb") as file:
        own = library.load_typesystem(file)
    count = 0
    for passage in passages(folder):
        # The types of DKPro Core as cassis has them know no DocumentMetaData.
        for types, lenient in ((own, False), (library.load_dkpro_core_typesystem(), True)):
            with open(folder / f"{passage['id']}.xmi", "rb") as file:
                cas = library.load_cas_from_xmi(file, typesystem=types, lenient=lenient)
            check("cassis (text)", passage, cas.sofa_string, passage["text"])
            entities = cas.select(f"{api}.ner.type.NamedEntity")
            found = [
                (each.begin, each.end, each.value, each.identifier, each.get_covered_text()) for each in entities
            ]
            wanted = [
                (
                    each["start"],
                    each["end"],
                    each["short"],
                    each["id"] and f"nisba:{each['id']}",
                    each["surface"],
                )
                for each in passage["annotations"]
            ]
            check("cassis", passage, found, wanted)
            tokens = cas.select(f"{api}.segmentation.type.Token")
            edges = {each.begin for each in tokens}, {each.end for each in tokens}
            stray = [each for each in found if each[0] not in edges[0] or each[1] not in edges[1]]
            check("cassis (edges)", passage, stray, [])
            sentences = cas.select(f"{api}.segmentation.type.Sentence")
            within = sum(len(cas.select_covered(f"{api}.segmentation.type.Token", each)) for each in sentences)
            check("cassis (tokens in sentences)", passage, [within], [len(tokens)])
        count += len(wanted)
    return count


CONSUMERS = {
    "brat": brat,
    "conlleval": conlleval,
    "seqeval": seqeval,
    "python_units": python_units,
    "spacy": spacy,
    "spacy_conll": spacy_conll,
    "displacy": displacy,
    "html5lib": html5lib,
    "cassis": cassis,
}


def inside(folder):
    for name, consumer in CONSUMERS.items():
        count = consumer(folder)
        if count == 0:
            raise SystemExit(f"{name} was given nothing to find")
        print(f"{name}: {count} annotations read as they were written")


def install(environment):
    python = environment / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    if not python.exists():
        venv.create(environment, with_pip=True)
    requirements_of_all = [each for name in CONSUMERS for each in PACKAGES[name]]
    # Last what is installed without its dependencies: pip complains of it whenever it installs anything else.
    for requirements in sorted(requirements_of_all, key=lambda each: "--no-deps" in each):
        subprocess.run([python, "-m", "pip", "install", "--quiet", *requirements], check=True)
    return python


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--venv", type=Path, help="folder of the virtual environment to make or use")
    parser.add_argument("--exported", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.exported is not None:
        inside(arguments.exported)
        return
    with tempfile.TemporaryDirectory(prefix="nisba-formats-") as temporary:
        python = install(arguments.venv or Path(temporary) / "venv")
        exported = Path(temporary) / "exported"
        subprocess.run(["npx", "tsx", "scripts/export-formats.ts", str(exported)], cwd=ROOT, check=True)
        subprocess.run([python, __file__, "--exported", exported], check=True)


if __name__ == "__main__":
    main()
