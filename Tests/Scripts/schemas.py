#!/usr/bin/env python3
"""Holds the front matter of content/, lookback.yml and the incidents as data against the schemas that `lookback schema` prints.

    pip install jsonschema pyyaml
    Tests/Scripts/schemas.py [--lookback .build/debug/lookback] [--site SITE]

Exits with 1 when anything does not fit, or when a document that must not fit does.
"""
import argparse, json, pathlib, subprocess, sys
import jsonschema, yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]


def lookback(binary, *arguments):
    return subprocess.run([binary, *arguments, "--root", str(ROOT)], capture_output=True, text=True, check=True).stdout


def validator(binary, name):
    schema = json.loads(lookback(binary, "schema", name))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def as_json(value):
    """YAML's dates as the text an author sees."""
    if isinstance(value, dict):
        return {str(key): as_json(element) for key, element in value.items()}
    if isinstance(value, list):
        return [as_json(element) for element in value]
    return value if isinstance(value, (str, int, float, bool)) or value is None else str(value)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--lookback", default=str(ROOT / ".build/debug/lookback"))
    arguments.add_argument("--site", type=pathlib.Path, help="a built site, whose /api/ is held against the schemas as well")
    options = arguments.parse_args()
    binary = options.lookback
    front_matter, config, incidents = (validator(binary, name) for name in ("front-matter", "config", "incidents"))
    faults, count = [], 0
    for path in sorted((ROOT / "content").rglob("*.md")):
        parts = path.read_text().split("---\n", 2)
        if parts[0] == "" and len(parts) == 3:
            count += 1
            faults += [f"{path}: {error.message}" for error in front_matter.iter_errors(as_json(yaml.safe_load(parts[1])))]
    faults += [f"lookback.yml: {error.message}" for error in config.iter_errors(as_json(yaml.safe_load((ROOT / "lookback.yml").read_text())))]
    data = json.loads(lookback(binary, "list", "--format", "json"))
    faults += [f"incidents: {error.json_path}: {error.message}" for error in incidents.iter_errors(data)]
    for name in ("incidents", "actions", "recurrence", "metrics") if options.site else ():
        served = json.loads((options.site / "api" / f"{name}.json").read_text())
        faults += [f"api/{name}.json: {error.json_path}: {error.message}" for error in validator(binary, name).iter_errors(served)]
    for name, schema, wrong in [
        ("front matter", front_matter, {"services": {"a": 1}}), ("front matter", front_matter, {"milestones": {"begun": "x"}}),
        ("configuration", config, {"theme": "dark"}), ("configuration", config, {"rules": {"no-such-rule": "off"}}),
        ("incidents", incidents, [{"id": "x"}]), ("incidents", incidents, [{**data[0], "date": "14 March"}]),
    ]:
        if schema.is_valid(wrong):
            faults.append(f"{name}: {wrong if name != 'incidents' else 'a wrong incident'} is valid")
    print("\n".join(faults) or f"{count} documents, the configuration and {len(data)} incidents fit their schemas")
    sys.exit(1 if faults else 0)


main()
