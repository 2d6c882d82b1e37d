/** What titles are made of. Places and surnames are invented; each genre brings words and phrases of its own. */

// Marked pure so that a bundle with the reader alone leaves the words out.
const list = (text: string): readonly string[] => text.split(', ');
/** Phrases stand between slashes and are written with ’; titles have the apostrophe that MovieLens uses. */
const listPhrases = (text: string): readonly string[] => text.replaceAll('’', "'").split(' / ');

export const surnames = /* @__PURE__ */ list(
  'Abernathe, Ashgrove-Pell, Bellwhistle, Brannock, Calloweigh, Corvane, Dunmarrow, Ellingsworth, Fennimar, Garrowby, ' +
    'Hartlepine, Iveslake, Jessamund, Kettlewick, Lindqvarn, Marchbanks-Oyle, Nightingow, Okonjari, Orvane, Pellworthy, ' +
    'Quillon, Ravensby, Santerrez, Saltmarsh, Tamberlain, Thistlewood, Ulverton, Vanterpool, Wexcombe, Yardleigh, ' +
    'Zabrinski, Moriau, Adeyinko, Takamori-Lund, Delacroy, Brightwater, Hollowell, Grimsditch, Pomfrey-Hale, Castellane',
);

export const firstNames = /* @__PURE__ */ list(
  'Adelind, Barnaby, Cosima, Désirée, Edvin, Florentyna, Gideon, Hesper, Ignatius, Josephina, Kestrel, Lazlo, ' +
    'Marguerite, Nikolai, Ottoline, Percival, Quentin, Rosamund, Søren, Tabitha, Ursuline, Valentin, Wilhelmina, ' +
    'Xaviera, Yevgenia, Zelda-Mae, Amadou, Inés, Björn, Priya, Kazuo, Leocadia',
);

export const places = /* @__PURE__ */ list(
  'Brindlemoor, Port Ansel, Saint-Orlan, Kestrel Point, Low Harrow, Marrow Creek, Ninefields, Tamsin Bay, Orvelle, ' +
    'Castelmar, Vell Station, Pallas Ridge, Ålesvik, Cape Lorne, Dry Lantern, Eastermoor, Foxglove Hill, Gullhaven, ' +
    'Hollow Vale, Isla Perdiz, Juniper Flats, Königsruh, Lake Ombrosa, Mirabel, Nettlebridge, Old Tarrow, Pepperwick, ' +
    'Quarry Lane, Rookhaven, Sable Junction, Thornaby-on-Sea, Upper Wend, Valdemosca, Wrenfield, Yarrow Street, Zembla Heights',
);

export const numbers = /* @__PURE__ */ list(
  'Three, Four, Five, Six, Seven, Eight, Nine, Eleven, Thirteen, Twenty, Forty, Ninety',
);

export const times = /* @__PURE__ */ list(
  'Midnight, Low Tide, Lamplight, Harvest, Candlemas, Noon, Daybreak, Nightfall, Eventide, First Light, Half Past Four',
);

/**
 * Slots in phrases: `{A}` adjective, `{N}` noun, `{R}` role, `{S}` surname, `{F}` first name, `{P}` place, `{#}` number,
 * `{T}` time. `{a A}` puts the right article before the word.
 */
export interface Vocabulary {
  readonly adjectives: readonly string[];
  readonly nouns: readonly string[];
  readonly roles: readonly string[];
  readonly phrases: readonly string[];
}

const vocabulary = (adjectives: string, nouns: string, roles: string, phrases: string): Vocabulary => ({
  adjectives: list(adjectives),
  nouns: list(nouns),
  roles: list(roles),
  phrases: listPhrases(phrases),
});

/** For every genre, beside its own. */
export const commonPhrases: readonly string[] = /* @__PURE__ */ listPhrases(
  'The {A} {N} / The {A} {R} / {S}’s {N} / The {R} of {P} / The {N} at {P} / {F} and the {N} / The Last {R} of {P} / {P} by {T} / {a A} {N} for {F} / The {R} and the {N} / {F} {S} / {#} Nights in {P} / Return to {P} / {a N} in {P}',
);

export const vocabularies: Readonly<Record<string, Vocabulary>> = {
  Action: /* @__PURE__ */ vocabulary(
    'Redline, Unlicensed, Overclocked, Bulletproof, Reckless, Rogue, Armoured, High-Octane, Unbreakable, Counterfeit',
    'Overpass, Detonator, Convoy, Crossfire, Freight Line, Ricochet, Blast Radius, Chokepoint, Extraction, Payload, Flashpoint, Skyhook',
    'Stuntman, Courier, Bodyguard, Getaway Driver, Wrecking Crew, Marshal, Demolitionist, Smokejumper',
    '{#} Seconds to {P} / No Exit from {P} / {N}: {P} / {S} Never Blinks / Hold the {N} / Full Throttle to {P} / {S} & {S} / Nobody Outruns {S}',
  ),
  Adventure: /* @__PURE__ */ vocabulary(
    'Uncharted, Windward, Sunken, Far-Flung, Forgotten, Emerald, Wandering, Monsoon, Shipwrecked, Boundless',
    'Compass, Expedition, Archipelago, Caravan, Lagoon, Map Room, Sextant, River Crossing, Summit, Balloon, Trade Wind, Idol',
    'Navigator, Castaway, Cartographer, Mountaineer, Stowaway, Muleteer, Pearl Diver, Balloonist',
    'Beyond {P} / The Lost {N} of {P} / Captain {S} and the {A} {N} / {#} Rivers to {P} / The Voyage of the {A} {F} / South of {P} / {F} Sails at {T}',
  ),
  Animation: /* @__PURE__ */ vocabulary(
    'Bumbling, Clockwork, Pocket-Sized, Upside-Down, Thimble, Marmalade, Moonlit, Polka-Dot, Whistling, Paper',
    'Hedgehog, Snow Globe, Teacup, Lighthouse, Rocking Horse, Cloud Factory, Music Box, Umbrella, Gingerbread House, Accordion',
    'Badger, Tin Soldier, Toymaker, Little Comet, Raccoon, Chimney Sweep, Snowman, Cricket',
    '{F} the {A} {R} / The {R} Who Swallowed the Moon / {#} {A} Mice / Goodnight, {A} {R} / {F} and the {A} {N} / Where the {R} Sleeps / Hop, {F}, Hop',
  ),
  "Children's": /* @__PURE__ */ vocabulary(
    'Invisible, Runaway, Secret, Enormous, Borrowed, Homemade, Gigantic, Barefoot, Sticky, Very Small',
    'Treehouse, Summer Camp, Go-Kart, Magic Whistle, Pony, Pancake, Lemonade Stand, Kite, Swimming Hole, Bicycle, Raft, Pirate Flag',
    'Babysitter, Goalkeeper, Substitute Teacher, Lollipop Lady, Class Hamster, Little Sister, Sheepdog, Ice-Cream Man',
    'My {R} Is {a A} Dragon / {F}’s {A} Holiday / {F} Saves {P} / The {N} Gang of {P} / Who Hid the {N}? / {F} and the {A} {R} / {#} Cousins and {a N}',
  ),
  Comedy: /* @__PURE__ */ vocabulary(
    'Reluctant, Overdressed, Unpaid, Second-Best, Mildly Famous, Accidental, Inflatable, Discount, Half-Baked, Respectable',
    'Honeymoon, Reunion, Buffet, Wedding Band, Timeshare, Inheritance, Lawnmower, Casserole, Toupee, Raffle, Carpool, Talent Show',
    'Dentist, Best Man, Mother-in-Law, Florist, Mayor, Weatherman, Tuba Player, Life Coach, Caterer, Night Manager',
    'How to Lose {a N} in {P} / {#} Weddings and {a N} / Pardon My {N} / {S} Takes a Holiday / Meet the {S} Family / Not in Front of the {R} / {F} Knows Best, Sometimes / The Trouble with {F} / Almost {A} / {S} for Mayor',
  ),
  Crime: /* @__PURE__ */ vocabulary(
    'Crooked, Two-Faced, Unmarked, Dirty, Blind, Concrete, Back-Alley, Loaded, Honest, Small-Time',
    'Alibi, Pawnshop, Ledger, Numbers Game, Getaway, Ransom, Racket, Informant, Safehouse, Long Con, Kickback, Dockyard',
    'Fence, Bagman, Safecracker, Loan Shark, Detective, Card Sharp, Lookout, Forger, Parole Officer',
    '{#} Ways Out of {P} / The {S} Account / {P} Confidence Game / {S} Pays Twice / Honour Among {R}s / The {P} Job of {F} {S} / Dead Drop, {P} / Nobody Talks at {P}',
  ),
  Documentary: /* @__PURE__ */ vocabulary(
    'Untold, Vanishing, Ordinary, Unseen, Patient, Living, Silent, Salt-Stained, Measured, Unfinished',
    'Glacier, Assembly Line, Choir, Reef, Orchard, Ferry, Archive, Beekeepers, Census, Night Shift, Harbour, Watershed',
    'Beekeeper, Archivist, Lighthouse Keeper, Midwife, Weaver, Ferryman, Piano Tuner, Seed Collector',
    '{P}: A Year / The {A} {N} of {P} / Voices from {P} / Counting the {N} / {#} Days with the {R} / Inside the {N} / In Search of {F} {S} / What the {R} Saw / Notes from {a A} {N}',
  ),
  Drama: /* @__PURE__ */ vocabulary(
    'Quiet, Unspoken, Borrowed, Winter, Broken, Distant, Tender, Ordinary, Salt, Unfinished, Narrow, Fading',
    'Orchard, Inheritance, Harvest, Confession, Kitchen, Ferry, Letter, Piano, Season, Daughter, Shoreline, Silence, Verdict, Wallpaper',
    'Widow, Schoolteacher, Ferryman, Seamstress, Organist, Stranger, Stonemason, Understudy, Translator, Night Nurse',
    'What {F} Remembered / The {N} Between Us / All the {A} Years / Letters to {F} {S} / {a N} of One’s Own in {P} / After the {N} / The Weight of {a A} {N} / Leaving {P} / {F} at {T} / My Cousin {F} / Before the {N} / The Children of {P}',
  ),
  Fantasy: /* @__PURE__ */ vocabulary(
    'Enchanted, Thornbound, Silver-Tongued, Ninth, Glass, Moonwoven, Sleepless, Everlasting, Hollow, Starlit',
    'Crown, Mirror Gate, Dragonfly, Spellbook, Labyrinth, Raven Throne, Wishing Well, Tapestry, Winter Court, Oathstone, Lantern, Changeling',
    'Alchemist, Hedge Witch, Oracle, Dragon Keeper, Cloud Shepherd, Enchantress, Goblin King, Dream Thief',
    'The {R} of the {A} {N} / Chronicles of {P}: The {N} / {F} and the {A} {N} / The {N} Beneath {P} / Daughter of the {R} / The {#} Gates of {P} / When the {R} Wakes',
  ),
  'Film-Noir': /* @__PURE__ */ vocabulary(
    'Velvet, Rain-Slick, Marked, Smoke-Grey, Bitter, Shadowed, Sleepless, Ash-Blonde, Guilty, Neon',
    'Alibi, Cigarette, Fire Escape, Telegram, Streetlamp, Venetian Blind, Perfume, Matchbook, Trench Coat, Nightclub, Kiss',
    'Torch Singer, Gumshoe, Night Clerk, Drifter, Blackmailer, Coroner, Widow, Pianist',
    '{a A} {N} in {P} / The Lady from {P} / Murder Wears {a N} / Kiss the {R} Goodbye / {S} Comes at {T} / {P} After Dark / The {A} Lie of {F} {S} / Farewell, My {R}',
  ),
  Horror: /* @__PURE__ */ vocabulary(
    'Whispering, Buried, Crawling, Faceless, Hungering, Damp, Unhallowed, Stitched, Wailing, Bloodless',
    'Cellar, Scarecrow, Nursery, Well, Séance, Crawlspace, Marionette, Waxwork, Mausoleum, Attic, Carousel, Feeding',
    'Gravedigger, Undertaker, Bell-Ringer, Night Nurse, Taxidermist, Bone Collector, Choirboy, Caretaker',
    'Don’t Wake {F} / The Thing Under {P} / It Came from {P} / {P} Is Hungry / {F} Won’t Stay Buried / The {N} Knows Your Name / {#} Teeth / Beware the {R} / Do Not Open the {N} / The {S} Haunting',
  ),
  Musical: /* @__PURE__ */ vocabulary(
    'Tap-Dancing, Syncopated, Golden, Broadway-Bound, Off-Key, Swinging, Sequined, Encore, Velvet, Toe-Tapping',
    'Footlight, Overture, Bandstand, Ballroom, Refrain, Showboat, Cabaret, Spotlight, Serenade, Accordion, Curtain Call, Gramophone',
    'Chorus Girl, Crooner, Bandleader, Understudy, Tenor, Organ Grinder, Songwriter, Tap Dancer',
    'Sing, {F}, Sing! / {P} Follies / Give My Song to {F} / {#} Steps to the Left / Everybody Waltz at {T} / Strike Up the {N} / The {S} Sisters on Parade / Swing Time in {P}',
  ),
  Mystery: /* @__PURE__ */ vocabulary(
    'Missing, Locked, Thirteenth, Vanished, Curious, Tidal, Unsigned, Inverted, Left-Handed, Porcelain',
    'Cipher, Manuscript, Heirloom, Portrait, Chess Set, Observatory, Clocktower, Signature, Footprint, Sleeping Car, Dossier, Keyhole',
    'Clockmaker, Lodger, Governess, Chess Player, Stationmaster, Librarian, Collector, Ventriloquist',
    'Who Killed {F} {S}? / Inspector {S} and the {A} {N} / The {P} Cipher / Death of {a R} / Murder in {P} / The Case of the {A} {N} / The Disappearance of {F} {S} / {#} Guests at {P}',
  ),
  Romance: /* @__PURE__ */ vocabulary(
    'Summer, Second, Hesitant, Springtime, Sunlit, Whirlwind, Faithful, Secret, Midnight, Almost-Forgotten',
    'Kiss, Promise, Waltz, Postcard, Rendezvous, Proposal, Bouquet, Rooftop, Love Letter, Ferry Ride, Umbrella, Bookshop',
    'Bridesmaid, Bookseller, Pen Pal, Dance Teacher, Baker, Matchmaker, Lighthouse Keeper, Cellist',
    'Falling for {F} {S} / Meet Me in {P} / {F} & {F} / {F} Loves {F} / One More {N} / {#} Dates in {P} / Dear {F}, Yours {F} / Till {T} / The {R} Next Door to {F} / Write to Me from {P}',
  ),
  'Sci-Fi': /* @__PURE__ */ vocabulary(
    'Orbital, Synthetic, Subzero, Quantum, Lightless, Recursive, Antimatter, Terraformed, Cryogenic, Parallel',
    'Horizon, Signal, Airlock, Colony, Singularity, Sleeper Ship, Perihelion, Mainframe, Exosphere, Wormhole, Android, Drift',
    'Cosmonaut, Terraformer, Replicator, Xenologist, Chrononaut, Starship Cook, Signal Officer, Synthetic',
    '{P} Protocol / The {N} Paradox / {#} Light-Years to {P} / Do Robots Miss {P}? / Last Transmission from {P} / {N} {#} / Project {S} / The Moons of {P} / We, the {A} / Colony {#}',
  ),
  Thriller: /* @__PURE__ */ vocabulary(
    'Cold, Hostile, Final, Silent, Hidden, Lethal, Perfect, Unlisted, Encrypted, Remote',
    'Witness, Pursuit, Pretext, Deadline, Motive, Frequency, Asset, Passenger, Threshold, Blackout, Undertow, Handler',
    'Interpreter, Surgeon, Sleeper Agent, Negotiator, Tenant, Whistleblower, Switchboard Operator, Stranger',
    'The {P} Dossier / {#} Hours to {T} / Watch the {R} / Someone Knows {F} / {S} Must Not Sleep / Trust No {R} / The {S} Directive / {N} Unknown at {P} / The Wrong {R}',
  ),
  War: /* @__PURE__ */ vocabulary(
    'Forsaken, Scorched, Forward, Muddy, Brave, Iron, Long, Barbed, Unarmed, Besieged',
    'Regiment, Armistice, Bridgehead, Trench, Dispatch, Ceasefire, Convoy, Bugle, Field Hospital, Barricade, Roll Call, Homecoming',
    'Sapper, Medic, Bugler, Radio Operator, Sniper, Conscript, Quartermaster, Chaplain',
    'The Bridge Before {P} / {#} Miles of Mud / Letters from the {N} / The {S} Brigade / No Bugle for {F} / We Held {P} / Hill {#} / The Siege of {P} / Home by {T}',
  ),
  Western: /* @__PURE__ */ vocabulary(
    'Dusty, Sun-Bleached, Lonesome, Crooked-Heeled, Nameless, Tumbleweed, Copper, Dry, Stubborn, Branded',
    'Saddle, Stagecoach, Gallows, Prairie, Silver Spur, Homestead, Waterhole, Canyon, Cattle Drive, Telegraph, Gold Seam, Boot Hill',
    'Gunslinger, Deputy, Preacher, Rancher, Bounty Hunter, Mule Driver, Homesteader, Undertaker',
    '{#} Riders to {P} / Thunder over {P} / {F} Rode Alone / The Ballad of {F} {S} / Once Around {P} / A Noose for {S} / The {R} Rode at {T} / Bury Me in {P}',
  ),
};
