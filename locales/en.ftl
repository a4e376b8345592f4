# Messages are Telegram HTML. Keys in -button, -description and error-* are shown without markup.

### The bot's profile

bot-description =
    Belarus’s foreign policy as every side tells it. I read state, independent, Russian, Ukrainian, Polish, Baltic, Western and Chinese sources, join the reports of one event into a story and send it to you: at once, every morning or once a week.

    Press Start and choose your topics.
bot-short-description = Belarus’s foreign policy, every event as each side tells it.

### Commands as the menu lists them

start-description = begin
latest-description = the latest stories
search-description = search everything told so far
story-description = a story in full, side by side
subscribe-description = follow topics
unsubscribe-description = stop following topics
topics-description = what the topics cover
digest-description = a digest at your time
sources-description = whom I read, and who is silent
settings-description = everything in one place
language-description = the language I speak
timezone-description = your time zone
forget-description = delete everything about you
help-description = what I can do
feeds-description = feeds: health, adding, switching off

### Start and help

start-hello =
    <b>Belarus’s foreign policy, every event as each side tells it.</b>

    I read state, independent, Russian, Ukrainian, Polish, Baltic and Western sources and join their reports of one event into one story with links to each.

    What would you like to follow?
start-hello-group =
    <b>Belarus’s foreign policy, every event as each side tells it.</b>

    I will bring stories into this chat. Administrators choose the topics; in a forum, the thread in which they are chosen is where stories come.

    What should this chat follow?
start-one-by-one-button = Choose one by one
help-intro = <b>What I can do</b>
help-outro =
    In any chat, type <code>@{ $bot }</code> and a few words to find a story and share it.

    Topics and times can simply be typed: <code>/subscribe china weekly</code>, <code>/digest 7:45</code>.

### Topics and subscriptions

bundle-everything = Everything
bundle-east = Russia & CIS
bundle-west = West & sanctions
bundle-border = Neighbours & border
bundle-asia = China, SCO, BRICS
bundle-rights = Rights & democracy
topics-intro = <b>Topics</b>
topics-choose =
    { $count ->
        [0] <b>Choose topics.</b> A tap adds one, another takes it away.
        [one] <b>{ $count } topic is followed.</b> A tap adds one, another takes it away.
       *[other] <b>{ $count } topics are followed.</b> A tap adds one, another takes it away.
    }
topics-everything = all topics
topics-choose-button = Choose topics
topics-all-button = All
topics-none-button = None
topics-next-button = Next: when ›
subscribe-button = Follow: { $topic }
subscribe-done-instant = Done. Stories on <b>{ $topics }</b> come as soon as they appear.
subscribe-done-daily = Done. <b>{ $topics }</b>: in the digest { $times }.
subscribe-done-weekly = Done. <b>{ $topics }</b>: in the digest { $times }.
subscribe-did-you-mean = There is no topic “{ $words }”. Did you mean one of these?
subscribe-unknown = There is no topic “{ $words }”. The button below shows all there are.
unsubscribe-choose = <b>Which topic should stop?</b>
unsubscribe-nothing = No topics are followed.
unsubscribe-done = No more stories on: { $topics }.
when-choose =
    { $count ->
        [0] No topics are followed yet. Choose some first.
       *[other]
            Followed: <b>{ $topics }</b>.

            When should stories come?
    }
when-instant-button = At once
when-daily-button = Every day at { $time }
when-weekly-button =
    Every { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    } at { $time }
when-done-instant = <b>All set.</b> Stories come as soon as they appear.
when-done-daily = <b>All set.</b> Stories come in a digest { $times }.
when-done-weekly = <b>All set.</b> Stories come in a digest { $times }.

### Digest

digest-every-day = every day at { $time }
digest-every-week =
    { $weekday ->
        [1] on Mondays
        [2] on Tuesdays
        [3] on Wednesdays
        [4] on Thursdays
        [5] on Fridays
        [6] on Saturdays
       *[7] on Sundays
    } at { $time }
digest-state =
    <b>The digest comes { $times }.</b>

    For another time just type it: <code>/digest 7:45</code> or <code>/digest weekly fri 16:00</code>.
digest-state-off =
    <b>The digest is off.</b>

    Choose a time, or type one: <code>/digest 7:45</code>.
digest-weekly-button =
    { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    } { $time }
digest-daily-off-button = Daily off
digest-weekly-off-button = Weekly off
digest-by-model = Some of these lines were written by a language model and checked against the sources
digest-now-button = Send one now
digest-nothing-button = Tell days without news, too
digest-none = <b>{ $date }</b> · nothing new on your topics
digest-nothing = Nothing new on your topics in the last 24 hours.
digest-no-topics = A digest needs topics. Choose some, and it will have something to tell.
digest-unclear =
    I did not catch the time. Like this, for example:
    <code>/digest 08:30</code>
    <code>/digest weekly mon 09:00</code>
    <code>/digest off</code>
    <code>/digest now</code>

### Latest and search

latest-button = Latest stories
latest-title = <b>The latest</b>
latest-title-topic = <b>The latest: { $topic }</b>
latest-nothing = No stories yet.
story-gone = This story is no longer kept.
search-nothing = Nothing was found for “{ $query }”. Fewer words or a name alone may help.
search-help =
    <b>Search everything told so far</b>, in any of six languages: a query in one finds reports in the others.

    <code>/search Belaruskali transit</code>
    <code>"Great Stone"</code> the exact words
    <code>topic:sanctions Poland</code> one topic
    <code>from:2026-09-01 to:2026-09-30</code> dates
    <code>source:reuters</code>, <code>camp:ukraine</code>, <code>lang:be</code> who told it
    <code>-football</code> without a word
search-here-button = Search now
inline-nothing = Nothing for “{ $query }”
inline-nothing-hint = Fewer words or a name alone may help
inline-open-button = Open in the bot
inline-tips-button = Search tips
inline-settings-button = Topics and digest

### Why a story was told

why-button = Why this?
why-title = <b>Why this story?</b>
why-relevant = Belarus’s foreign policy
why-sure = sure
why-likely = likely
why-borderline = borderline
why-term = “{ $term }”
why-quoted =
    { $terms } { $place ->
        [title] in the headline
        [start] in the first words
        [lead] in the opening
       *[text] further down
    }
why-together =
    Belarus and another side { $place ->
        [title] in the headline
        [start] in the first words
        [lead] in the opening
       *[text] further down
    }
why-belarus =
    Belarus { $place ->
        [title] in the headline
        [start] in the first words
        [lead] in the opening
       *[text] further down
    }
why-named =
    { $name } named { $count ->
        [one] once
        [2] twice
       *[other] { $count } times
    }
why-link = Belarus in the page’s address
why-belarusian = written in Belarusian, as much home news is
why-mainly = more about Belarus than about others
why-alone = no other state or body is named
why-opinion = a language model, asked because the case was close
why-against = <i>Against: { $words }</i>
why-decisive = <i>Judged by the report of { $source }</i>
rate-thanks = Thank you. It is counted without your name.
rate-what-wrong = What is wrong?
rate-off-topic-button = Not about: { $topic }
rate-off-subject-button = Not about Belarus’s policy
rate-wrong-group-button = Different events in one

### A story in full

full-button = In full
story-usage = Which story? Open one from /latest and press “In full”, reply /story to it, or type its id: <code>/story abcde23456</code>
story-sides = <b>How each side tells it</b>
story-side-voices =
    { $count ->
        [0] others’ words only
        [one] { $count } outlet
       *[other] { $count } outlets
    }
story-side-repeats =
    { $count ->
        [one] { $count } repeats it
       *[other] { $count } repeat it
    }
story-side-first = first
story-silent = <b>Silent so far:</b> { $camps }
story-differs = <b>What they disagree on</b>
story-reports =
    { $count ->
        [one] { $count } report
       *[other] { $count } reports
    }
differs-version = { $value } according to { $sources }
differs-count-freed = freed
differs-count-detained = detained
differs-count-killed = killed
differs-count-wounded = wounded
differs-count-expelled = expelled
differs-count-documents = documents signed
differs-count-balloons = balloons
differs-count-drones = drones
differs-count-missiles = missiles
differs-count-migrants = migrants
differs-count-trucks = trucks
differs-count-soldiers = soldiers
differs-count-sanctioned = on the sanctions list
differs-count-loan = loan
differs-date-talks = date of the talks
differs-date-summit = date of the summit
differs-date-sign = date of signing
differs-date-close = date of closing
differs-date-open = date of opening
differs-place-talks = place of the talks
differs-place-summit = place of the summit
differs-place-sign = place of signing
differs-title-freed = the freed
title-president = president
title-questioned-president = “illegitimate president”
title-dictator = “dictator”
title-former-president = former president
title-elected-president = president-elect
title-opposition-leader = opposition leader
title-fugitive = “fugitive”
title-extremist = “extremist”
title-prime-minister = prime minister
title-deputy-prime-minister = deputy prime minister
title-former-prime-minister = former prime minister
title-foreign-minister = foreign minister
title-deputy-foreign-minister = deputy foreign minister
title-former-foreign-minister = former foreign minister
title-defence-minister = defence minister
title-deputy-defence-minister = deputy defence minister
title-interior-minister = interior minister
title-deputy-interior-minister = deputy interior minister
title-special-envoy = special envoy
title-deputy-special-envoy = deputy special envoy
title-assistant-secretary = assistant secretary of state
title-deputy-assistant-secretary = deputy assistant secretary of state
title-ambassador = ambassador
title-charge-daffaires = chargé d’affaires
title-former-ambassador = former ambassador
title-political-prisoners = “political prisoners”
title-convicts = “convicts”
story-by-model = Summary written by a language model and checked against the sources

### Sources and their health

since-time = since { $at }
since-weekday =
    since { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
since-date = since { $day } { $month }
health-ok = latest { $at }
health-no-news-yet = no news yet
health-quiet = no news { $since }
health-stale = no news { $since }, longer than usual
health-held = held { $since }: nearly everything was new at once
health-moved = at another address { $since }
health-encoding = works, but its encoding is in doubt
health-gap = works, but some posts were missed
health-down = not answering { $since }
health-blocked = turns us away { $since }
health-gone = nothing at its address { $since }
health-not-a-feed = shows something other than news { $since }
health-unreadable = cannot be read { $since }
health-unasked = not read yet
health-off = off
sources-title =
    { $count ->
        [one] <b>{ $count } source</b>
       *[other] <b>{ $count } sources</b>
    }
sources-failing = { $count } not working
sources-all-failing = none is working
sources-read = Last read { $at }
sources-careful = △ Better not opened or forwarded inside Belarus.
sources-choose = Choose a group to see who is in it.
sources-none = No sources are read.
sources-back-button = ‹ All sources

### Feeds, for operators

feeds-button = Feeds
feeds-title =
    { $count ->
        [one] <b>{ $count } feed is read</b>
       *[other] <b>{ $count } feeds are read</b>
    }
feeds-clock = Last read { $last }, next poll { $next }
feeds-not-asked = { $count } not read yet
feeds-all-well = All of them work.
feeds-failures =
    { $count ->
        [one] { $count } failure
       *[other] { $count } failures
    }
feeds-times = read { $last }, next try { $next }
feeds-times-never = never read, next try { $next }
feeds-camps = <b>Working, by group</b>
feeds-added = <b>Added here:</b> { $ids }
feeds-hint = <code>/feeds add ADDRESS [group] [language]</code>, <code>/feeds remove ID</code>, <code>/feeds off ID</code>, <code>/feeds on ID</code>
feeds-usage =
    <b>A site's or a feed's address is enough:</b>
    <code>/feeds add https://example.org</code>
    <code>/feeds add https://example.org ukraine uk</code>
    <code>/feeds remove ID</code>, <code>/feeds off ID</code>, <code>/feeds on ID</code>

    Groups: { $camps }
feeds-found =
    { $count ->
        [one] <b>A feed was found.</b> Its number adds it.
       *[other] <b>{ $count } feeds were found.</b> A number adds one.
    }
feeds-found-nothing = No feed was found at { $address }. The address of the feed itself, or of the page that lists the news, may help.
feeds-unreachable = { $address } cannot be read: { $reason }
feeds-entries =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
feeds-newest = newest { $at }
feeds-known = read already: { $id }
feeds-known-off = in the list, but off: { $id }
feeds-ask-camp = Whose telling is it?
feeds-ask-language = In which language?
feeds-done = <b>{ $name }</b> is added as <code>{ $id }</code>: { $camp }, { $language }. It will be read at the next poll.
feeds-removed = <code>{ $id }</code> is removed. What it brought stays.
feeds-remove-declared = <code>{ $id }</code> stands in the feeds file and cannot be removed here. <code>/feeds off { $id }</code> switches it off.
feeds-switched-off = <code>{ $id }</code> is off.
feeds-switched-on = <code>{ $id }</code> is on and will be read at the next poll.
feeds-unknown-id = There is no feed <code>{ $id }</code>.
alarm-dark =
    { $count ->
        [1] <b>{ $camp }: the only source has not worked { $since }.</b>
       *[other] <b>{ $camp }: none of the { $count } sources has worked { $since }.</b>
    }
alarm-back = <b>{ $camp }: sources are working again.</b> They had been silent { $since }.
alarm-outage = <b>{ $count } of { $total } feeds fail { $since }.</b> So many publishers do not fail at once: it is probably this server's own network.
alarm-outage-over = <b>The feeds answer again.</b> More than half had failed { $since }.

### Settings

settings-title = Settings
settings-button = Settings
back-button = ‹ Settings
settings-topics-instant = <b>At once:</b> { $names }
settings-topics-daily = <b>Daily:</b> { $names }
settings-topics-weekly = <b>Weekly:</b> { $names }
settings-topics-none = <b>Topics:</b> none yet
settings-digest = <b>Digest:</b> { $times }
settings-digest-off = <b>Digest:</b> off
settings-clock = <b>Clock:</b> { $zone }, now { $time }
settings-language = <b>Language:</b> { $language }
settings-topics-button = Topics
settings-when-button = When
settings-digest-button = Digest
settings-zone-button = Time zone
settings-language-button = Language
settings-forget-button = Forget me
settings-of-channel = Channel: <b>{ $title }</b>
channel-added = <b>I can post in “{ $title }” now.</b> Set up here what should come there: its readers see nothing of it.
channel-set-up-button = Set up the channel
channel-leave-button = ‹ My own settings
channel-add-button = Add me to a channel
channel-unknown = I do not know such a channel, or you are no administrator of it. I must be an administrator there, too.
language-choose = Which language should I speak?
language-done = I will speak English from now on.
language-unknown = I do not speak that language yet. Choose one of these.
timezone-choose = <b>Where do you live?</b> Choose the right clock, or type a city: <code>/timezone Geneva</code>.
timezone-done = The clock is set: <b>{ $zone }</b>, now { $time }.
timezone-digest = The digest comes { $times }.
timezone-did-you-mean = I do not know “{ $name }”. Did you mean one of these?
timezone-unknown = I do not know “{ $name }”. A larger city nearby may help: <code>/timezone Vilnius</code>.
timezone-offset = { $offset } knows no summer time, and the digest would drift by an hour. Better choose a city:
zone-europe-minsk = Minsk
zone-europe-vilnius = Vilnius
zone-europe-warsaw = Warsaw
zone-europe-kyiv = Kyiv
zone-europe-moscow = Moscow
zone-europe-riga = Riga
zone-europe-berlin = Berlin
zone-europe-brussels = Brussels
zone-europe-london = London
zone-asia-tbilisi = Tbilisi
zone-america-new-york = New York
zone-asia-shanghai = Beijing
forget-ask = Topics, times and settings of this chat are deleted for good, and the messages of the last two days as well.
forget-button = Delete everything
forget-done = Done. Nothing is kept.

### What went wrong, and what was not understood

error-incident = Something went wrong on my side. Please try again; if it happens again, mention { $id }.
error-admins-only = Only administrators of this chat can change its settings.
error-stale-button = This button is out of date. Please ask again.
error-too-fast = That was very fast. Please wait a moment.
unknown-command = There is no such command. /help lists those there are.
unknown-command-meant = There is no such command. Did you mean /{ $command }?
unknown-text = I answer commands (/help lists them) and searches. Would you like to search for these words?
unknown-search-button = Search for it
unknown-message = I read only text. /help tells what I can do.

### Stories and digests

story-share = Share
mute-story-button = Mute
story-line-repeats =
    { $count ->
        [one] { $count } reprint
       *[other] { $count } reprints
    }
story-line-single = single source: { $camp }
update-title = New: { $headline }
update-count = <b>{ $matter }:</b> { $from } → { $to }
update-turn = <b>The situation has turned</b>
update-confirmed = <b>Officially confirmed</b>
update-denied = <b>Officially denied</b>
update-voice = <b>First word from this side: { $camp }</b>
update-party = <b>Now involved: { $name }</b>
card-title-away =
    { $count ->
        [one] { $count } story while you were away
       *[other] { $count } stories while you were away
    }
card-title-burst =
    { $count ->
        [one] { $count } new story
       *[other] { $count } new stories
    }
digest-title-daily =
    { $count ->
        [one] { $date } · { $count } story
       *[other] { $date } · { $count } stories
    }
digest-title-weekly =
    { $count ->
        [one] The week to { $date } · { $count } story
       *[other] The week to { $date } · { $count } stories
    }
digest-also = In brief
digest-more =
    { $count ->
        [one] and { $count } more story
       *[other] and { $count } more stories
    }
digest-search = Search
digest-settings = Settings
topic-russia = Russia
topic-china = China
topic-sco = SCO
topic-brics = BRICS
topic-eaeu-cis = EAEU & CIS
topic-eu = European Union
topic-us = United States
topic-neighbours = Neighbours
topic-ukraine = Ukraine
topic-security = Security
topic-trade = Trade
topic-sanctions = Sanctions
topic-human-rights = Human rights
topic-un-osce = UN & OSCE
topic-third-countries = Other countries
topic-diplomacy = Diplomacy
topic-democratic-forces = Democratic forces
topic-domestic-politics = Domestic politics
topic-about-russia = Russia and the Union State, energy, loans
topic-about-china = China, Belt and Road, the Great Stone park
topic-about-sco = the Shanghai Cooperation Organisation
topic-about-brics = BRICS and its partners
topic-about-eaeu-cis = the Eurasian Economic Union and the CIS
topic-about-eu = the EU and western European states
topic-about-us = the United States
topic-about-neighbours = Poland, Lithuania, Latvia: borders, migration, transit
topic-about-ukraine = Ukraine, the war, mediation
topic-about-security = CSTO, NATO, exercises, nuclear weapons
topic-about-trade = exports, potash, transit, investment
topic-about-sanctions = sanctions on Belarus and by Belarus
topic-about-human-rights = political prisoners and rights in foreign relations
topic-about-un-osce = the UN, OSCE, Council of Europe, IAEA
topic-about-third-countries = Asia, Africa, the Middle East, Latin America
topic-about-diplomacy = visits, talks, ambassadors, recognition
topic-about-democratic-forces = the diplomacy of the democratic forces in exile
topic-about-domestic-politics = elections and politics as far as they bear on foreign policy
camp-state-belarus = Belarusian state media
camp-independent-belarus = Independent Belarusian media
camp-state-russia = Russian state media
camp-independent-russia = Independent Russian media
camp-ukraine = Ukraine
camp-poland = Poland
camp-baltics = Baltic states
camp-western-media = Western media
camp-eu-institution = EU institutions
camp-us-government = US government
camp-international-organisation = International organisations
camp-china = China
camp-think-tank = Think tanks
camp-other = Others
camp-short-state-belarus = state
camp-short-independent-belarus = independent
camp-short-state-russia = Russia
camp-short-independent-russia = independent Russia
camp-short-ukraine = Ukraine
camp-short-poland = Poland
camp-short-baltics = Baltics
camp-short-western-media = West
camp-short-eu-institution = EU
camp-short-us-government = US
camp-short-international-organisation = organisations
camp-short-china = China
camp-short-think-tank = think tanks
camp-short-other = others
language-be = Беларуская
language-be-tarask = Тарашкевіца
language-ru = Русский
language-en = English
language-uk = Українська
language-pl = Polski
language-lt = Lietuvių

### Watches, mutes and quiet hours

watch-description = follow a name or words
unwatch-description = stop following a name or words
mute-description = hear no more of a source, side, topic or story
quiet-description = quiet hours for the night
watch-nothing = Nothing is watched yet. Name a person, a body, a place or any words: <code>/watch Great Stone</code>, <code>/watch "visa-free" daily</code>. Every story that mentions them comes here, whatever its topic.
watch-hint = Press a line to change how it comes, ✕ to stop.
watch-instant = at once
watch-daily = daily
watch-weekly = weekly
watch-done-entity = Watching <b>{ $name }</b>, in every language and spelling.
watch-done-words = Watching the words <b>{ $name }</b>, in all their forms.
watch-too-many = { $count } watches are the limit. Drop one of them first: /unwatch
unwatch-done = Watched no more: { $name }
unwatch-unknown = “{ $name }” is not watched.
mute-nothing = Nothing is muted. Name a source, a topic or a story’s id, <code>/mute belta</code>, or choose a side:
mute-hint = Press what is muted to hear it again, or choose a side:
mute-done = Muted: { $name }
mute-undone = Heard again: { $name }
mute-which = What did you mean by “{ $name }”?
mute-unknown = No source, side or topic is called “{ $name }”.
mute-story-name = story { $id }
quiet-none = <b>No quiet hours.</b> Alerts come day and night. Choose the hours and what happens in them, or type them: <code>/quiet 22:00-07:00</code>
quiet-hold = <b>Quiet from { $from } to { $until }:</b> alerts wait for the morning and come together.
quiet-silent = <b>Quiet from { $from } to { $until }:</b> alerts come without a sound.
quiet-urgent = <b>Quiet from { $from } to { $until }:</b> only what is urgent comes; the rest waits for the morning.
quiet-hold-button = Wait for the morning
quiet-silent-button = Without a sound
quiet-urgent-button = Only what is urgent
quiet-off-button = No quiet hours
quiet-unclear = I understand <code>/quiet 22:00-07:00</code>, <code>/quiet 22-7 silent</code> and <code>/quiet off</code>.
settings-watches = Watches: { $count }
settings-mutes = Muted: { $count }
settings-quiet = Quiet hours: { $from }–{ $until }
settings-watches-button = Watches
settings-mutes-button = Mutes
settings-quiet-button = Quiet hours

### Discreet mode

discreet-description = no links, no names, messages that vanish
more-description = a story’s source, with a link
discreet-ask = <b>Is it safe if somebody near you sees what you read?</b> Until you answer, discreet mode is on. After how many hours should messages vanish?
discreet-on = 
    { $count ->
        [one] <b>Discreet mode is on.</b> Messages vanish after an hour.
       *[other] <b>Discreet mode is on.</b> Messages vanish after { $count } hours.
    }
discreet-off = <b>Full mode:</b> links, outlets’ names and everything else.
discreet-means = In discreet mode there are no links, no previews and no outlets’ names, only which side tells it. Nothing can be forwarded, messages, yours too, are deleted, and inline search is off. Telegram itself still knows that you talk to this bot. /forget removes everything at once.
discreet-hours-button = { $count } h
discreet-off-button = Full mode: I am safe
discreet-private = Only private chats can be discreet: a group has many readers.
discreet-welcome = <b>Done.</b> This is what you get; the latest story follows.
more-button = Source
more-usage = Reply /more to a story, or press “Source” under it.
more-warning = A link shows which outlet you read, in this chat and in your browser’s history. It is deleted with the other messages. Show it?
more-sure-button = Show the link

inline-discreet-button = Off in discreet mode: settings
settings-discreet =
    { $count ->
        [one] Discreet: messages vanish after an hour
       *[other] Discreet: messages vanish after { $count } hours
    }
settings-discreet-button = Discretion

### Timeline, trends, export, missed

timeline-description = how a topic or matter came about, by date
trends-description = what the week was about
missed-description = what you were not told, and why
export-description = your settings, or stories to cite, as a file
stats-description = how the bot fares
timeline-choose = Which topic? Any words will do as well: <code>/timeline Great Stone</code>
timeline-title = { $name }: by date
timeline-title-story = How it came about
timeline-nothing = Nothing is stored about that yet.
timeline-latest-button = The latest of them
timeline-button = Timeline
story-earlier = <b>Earlier</b>
trends-title = <b>The last seven days:</b> { $count } stories, { $before } in the week before
trends-topic = { $topic }: { $count } ({ $before })
trends-names = <b>Named most:</b> { $names }
trends-camps = <b>Told by:</b> { $camps }
trends-nothing = No stories in the last seven days.
export-choose = As what? Stories are those of your topics in the last 30 days; <code>/export csv border closure</code> takes what a search finds.
export-settings-button = My settings (JSON)
export-markdown-button = Stories to cite (Markdown)
export-csv-button = Stories as a table (CSV)
export-nothing = There are no such stories.
export-discreet = A file with outlets and links would stay on this device. Turn discreet mode off first: /discreet
missed-title = <b>In the last { $hours } h:</b> { $stories } stories out of { $reports } reports; { $copies } of these only repeated another.
missed-muted = <b>Muted by you: { $count }</b>
missed-other-topic = <b>None of your topics: { $count }</b>
missed-waits = <b>Waiting for its time: { $count }</b>
missed-digest = <b>Kept for the digest: { $count }</b>
missed-before = <b>From before you followed it: { $count }</b>
missed-nothing = Everything came to you.
stats-title = Statistics
stats-chats = Active chats: { $count }
stats-chats-few = Active chats: fewer than { $floor }
stats-topics = Followed: { $topics }
stats-articles = Articles stored: { $count }
stats-stories = Stories of the last day: { $count }
stats-feeds = Feeds: { $count }, failing: { $failing }
stats-outbox = Outbox: { $states }

thread-gone = The thread these stories went to is closed or deleted, so from now on they come here. To move them, send /subscribe in the thread you want.
no-rights = In <b>{ $title }</b> I may not write any more. Its settings stay; give me the right to post there, and it goes on.
