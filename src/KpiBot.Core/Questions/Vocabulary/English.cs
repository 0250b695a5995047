namespace KpiBot.Questions.Vocabulary;

/// <summary>What English questions are made of. One line per sense: <c>Sense argument: phrase; phrase</c>.</summary>
internal static class English
{
    /// <summary>Periods, grains, comparisons.</summary>
    public const string Time = """
        Unit day: day; days
        Unit week: week; weeks; wk; wks
        Unit month: month; months; mo; mos; mth; mths
        Unit bimester: two-month period; bimester
        Unit quarter: quarter; quarters; qtr; qtrs; quarter end; quarter-end; end of quarter
        Unit fourmonths: four-month period
        Unit half: half; half year; semester; halves
        Unit year: year; years; yr; yrs; calendar year; fiscal year; financial year; fy; year end; year-end; end of year
        Adverb day: daily; day by day; per day; day to day; daily (email|mail|message|update|note|newsletter)
        Adverb week: weekly; week by week; per week; week to week; weekly (email|mail|message|update|note|newsletter)
        Adverb month: monthly; month by month; per month; month to month; monthly (email|mail|message|update|note|newsletter)
        Adverb quarter: quarterly; quarter by quarter; per quarter; quarter to quarter; quarterly (email|mail|message|update|note|newsletter)
        Adverb half: half-yearly; semiannual
        Adverb year: yearly; annually; year by year; per year; annual
        OverTime: over time; trend; trends; trending; evolution; evolved; evolve; development; developed; timeline; time series; historical; history; progression; over the months; over the weeks; chart over time; how has it changed; trendline; develop; develops; developing; trended; changed over time; over the (quarters|years|days)
        Today: today; todays; tdy
        Yesterday: yesterday; yday; ystd; yesterdays
        BeforeYesterday: day before yesterday; the other day
        This: this; current; ongoing; running; present; that (is|are) running
        OfThe: in the; of the; for the; on the
        Last: last; past; latest; trailing; most recent; lst
        Previous: previous; prior; preceding; prev; before; earlier
        BeforeLast: before last; before the last; before the previous; penultimate; two back
        Next: next; coming; upcoming; following
        ToDate day: today so far; so far today
        ToDate week: wtd; week to date
        ToDate month: mtd; month to date
        ToDate quarter: qtd; quarter to date
        ToDate half: half to date; half year to date
        ToDate year: ytd; year to date
        ToDate: so far; to date; up to now; until now; up to today; thus far; to this day; till date
        Since: since; starting; starting (from|in|on); from the beginning of; ever since
        Onward: onward; onwards; on; until now; to date; to today; until today; up to today; till now; till today; to now
        From: from; between
        To: to; until; till; through; thru; til; and; up to
        AllTime: all time; ever; of all time; since the beginning; since ever; overall history; since forever; from the beginning; all-time; since we started; lifetime to date; entire history; since day one; since inception
        Ago: ago; back
        AgoBefore: back
        Same: same
        Fiscal: fy; fiscal year; fiscal
        Quarter: q; quarter
        Month 1: january; jan
        Month 2: february; feb
        Month 3: march; mar
        Month 4: april; apr
        Month 5: may
        Month 6: june; jun
        Month 7: july; jul
        Month 8: august; aug
        Month 9: september; sep; sept
        Month 10: october; oct
        Month 11: november; nov
        Month 12: december; dec
        Weekday monday: monday; mondays; mon
        Weekday tuesday: tuesday; tuesdays; tue; tues
        Weekday wednesday: wednesday; wednesdays; wed
        Weekday thursday: thursday; thursdays; thu; thurs; thur
        Weekday friday: friday; fridays; fri
        Weekday saturday: saturday; saturdays
        Weekday sunday: sunday; sundays
        Number 1: one
        Number 2: two
        Number 3: three
        Number 4: four
        Number 5: five
        Number 6: six
        Number 7: seven
        Number 8: eight
        Number 9: nine
        Number 10: ten
        Number 12: twelve
        Number 15: fifteen
        Number 18: eighteen
        Number 20: twenty
        Number 24: twenty four
        Number 30: thirty
        Number 50: fifty
        Number 60: sixty
        Number 90: ninety
        Number 100: hundred; one hundred; a hundred
        Number 1000: thousand; one thousand; a thousand
        Number 2000: two thousand
        Number 3000: three thousand
        Number 5000: five thousand
        Number 10000: ten thousand
        Number 1000000: million; one million; a million
        Ordinal 1: first
        Ordinal 2: second
        Ordinal 3: third
        Ordinal 4: fourth
        Ordinal 5: fifth
        Ordinal 6: sixth
        Versus: vs; versus; against; compared (to|with); compare (to|with); relative to; x; v; in comparison (to|with); as opposed to; in contrast to; compared against; over; stack up against
        Compare: compare; comparison; comparing; compare between; difference between; side by side; difference; the difference; difference in; gap between
        OverUnit year: year over year; yoy; y/y; year on year; vs (last|previous|prior) year; vs a year ago; vs year ago; compared (to|with) (last|the previous|the prior|previous) year; compared (to|with) a year (ago|earlier|before); against last year; against the previous year; over last year; relative to last year; vs same (period|time) last year; compared (to|with) the same (period|time) last year; vs the year before; than last year; than a year ago; from a year ago; versus last year; versus previous year; versus the year before; against the same period last year; vs py; vs ly
        OverUnit quarter: quarter over quarter; qoq; q/q; quarter on quarter; qoq change
        OverUnit month: month over month; mom; m/m; month on month
        OverUnit week: week over week; wow; w/w; week on week
        PreviousPeriod: vs previous; vs (the|) (previous|prior|preceding|last) period; compared (to|with) (the|) (previous|prior|preceding|last) period; vs the period before; than before; vs before; against the (previous|prior) period; compared (to|with) before; period over period; versus (previous|prior|last) period; relative to the previous period
        Growth: growth; growth rate; rate of growth; percent change; percentage change; grew; grown; grow; growing; increase in; been growing; change in
        """;

    /// <summary>Dimensions, values, filters, rankings, and nouns that make a KPI together with a verb.</summary>
    public const string Data = """
        Dimension channel: channel; channels; source; sources; lead source; lead sources; origin; origins; marketing channel; marketing channels; acquisition channel; traffic source; medium; mediums; channel type; channel types; type of channel; types of channel
        Dimension campaign: campaign; campaigns; marketing campaign; marketing campaigns; ad campaign
        Dimension owner: rep; reps; sales rep; sales reps; salesperson; salespeople; salesman; salesmen; seller; sellers; ae; aes; owner; owners; account executive; account executives; sales agent; sales agents; agent; agents; sdr; sdrs; bdr; bdrs; representative; sales representative; sales representatives; account manager; closer; closers; deal owner; lead owner; sales person; team member; team members; performer; performers; top performer
        Dimension team: team; teams; manager; managers; sales team; sales teams; squad; squads; sales manager; sales managers; crew
        Dimension region: region; regions; territory; territories; regional; area; areas; regional office; sales region; office; offices
        Dimension country: country; countries; nation; market; markets
        Dimension industry: industry; industries; sector; sectors; vertical; verticals
        Dimension company_size: company size; company sizes; size of company; employee count; company segment; number of employees; account size; customer size; size class; size of the company; customer segment
        Dimension product: product; products; product line; product lines; sku; skus; item; items
        Dimension pipeline: pipeline; pipelines
        Dimension stage: stage; stages; deal stage; deal stages; pipeline stage; pipeline stages; phase; phases; sales stage; funnel stage
        Dimension deal_type: deal type; deal types; type of deal; opportunity type; type of opportunity; kind of deal
        Dimension loss_reason: loss reason; loss reasons; lost reason; lost reasons; reason lost; reason for loss; reasons for loss; rejection reason; rejection reasons; reason; reasons; closed lost reason; reasons we lose; reason for losing; reasons for losing; reasons of loss
        Dimension activity_type: activity type; activity types; type of activity; kind of activity; types of activity; type
        Dimension account: account; accounts; company; companies; client; clients; customer; customers; organization; organisation; firm; firms; client name
        Dimension fit: icp fit; fit; icp
        LossReasons: loss reasons; lost reasons; reasons for loss; reasons we lose deals; why do we lose; why do we lose deals; why are we losing; why are we losing deals; why did we lose; why did we lose deals; why we lose; why we lose deals; reasons deals are lost; reasons for lost deals; lost deal reasons; reasons we lost; reasons we lost deals; why do deals get lost; why are deals lost; why were deals lost; deal loss reasons; reasons of loss; why do we lose opportunities; why are deals being lost; why did we lose those deals; reasons for losing deals; loss reason; why do we lose so many deals; why deals were lost; reasons for losing
        Channel organic_search: organic; organic search; seo; organic traffic; natural search; search engines; organic google
        Channel paid_search: paid search; paid google; google ads; adwords; (from|via|through|for|on|in) sem; sem (leads|campaigns|ads|channel|traffic); ppc; search ads; cpc; sponsored search; paid searches; google adwords; bing ads
        Channel paid_social: paid social; social ads; facebook ads; linkedin ads; meta ads; paid social media
        Channel social: social; social media; social networks; social network; organic social; socials
        Channel direct: direct; direct traffic; direct visits; typed in
        Channel email: email; email marketing; newsletter; emailing; mailing; email campaign; email campaigns; mail; e-mail; email channel
        Channel referral: referral; referrals; referred; word of mouth; recommendation; recommendations; referral program
        Channel display: display; display ads; banner; banners; banner ads; display advertising
        Channel event: event; events; trade fair; trade fairs; trade show; trade shows; fair; fairs; tradeshow; tradeshows; conference; conferences; expo
        Channel partner: partner; partners; partnership; partnerships; reseller channel; channel partner; channel partners
        Channel outbound: outbound; cold call; cold calls; cold calling; prospecting; cold email; cold outreach; outbound sales
        Channel webinar: webinar; webinars
        Channel affiliate: affiliate; affiliates
        Channel video: video; youtube; video ads
        Activity meeting: meeting; meetings; demo; demos; appointments; visits held; meetings held; meetings booked; meetings done
        Activity call: call; calls; phone calls; phone call; calls made; calls logged; dials
        Activity email: emails; e-mails; emails sent; mails; emails logged
        Activity task: task; tasks
        Activity note: note; notes
        Deal: deal; deals
        Deal opportunities_created: opportunity; opportunities; opp; opps
        Outcome won: won; win; wins; close; closed; closing; signed; sign; land; landed; closes; winning
        Outcome lost: lost; lose; losing; loses; loose; miss out on
        Outcome created: created; create; opened; added; new; generated; gain; gained; gains; acquire; acquired; acquires; onboard; onboarded; signed up; picked up; pick up; (did|have|do) we open; we open; we opened; we have opened; opened up
        Outcome open: open; active; ongoing; in progress; still open; in the pipeline
        Outcome stalled: stalled; stuck; stale; idle; stagnant; frozen; dormant; jammed; gone quiet; gone cold; gone dark
        Sell: sold; sell; sells; selling; bill; billed; invoiced; we (earn|earned); make in sales; bring in; brought in; we (make|made); bought; buy; buys; purchase; purchased; purchases; sold to
        HowMany: how many; number of; count of; nr of; no of; quantity of; total number of; how may; how mnay; hw many
        HowMuch: how much; how mutch; hw much; what amount
        Funnel: funnel; sales funnel; marketing funnel; the whole funnel; full funnel; conversion funnel; funnel conversion; funnel rates; funnel conversion rates; lead funnel
        Average: average; avg; mean; median; typical; on average; averaged
        Share: percentage; percent; share; proportion; percentage of; what percentage of; what percent of; what share of; what proportion of; proportion of; portion of; %; rate; rates; what percentage; how many percent; what %
        Who: who; which person; whos; whose; who of the team; who on the team
        By: by; per; broken down by; split by; grouped by; group by; breakdown by; broken out by; divided by; sliced by; segmented by; split per; by each; across; for each; in each; breakdown per; break down by; break it down by; split it by; by the; according to; on; in terms of; spread across; distributed across; split across; split between; split among; allocated across
        Each: each; every; each of the; all the; every single; different; individual; single; respective
        Which: which; what; whch; wich
        Except: except; (have|has|had|having|with) no; lacking; excluding; without; w/o; but not; other than; minus; except for; exclude; not counting; leaving out; apart from; excl; ignoring; not including; aside from; besides; leave out; not; all but; everything but; and no; but no; with no; anything but; everyone but; everybody but; all except; everything except; skip; skipping; omit; omitting; net of; ex
        Only: only; just; solely; exclusively; restrict to; filter by; filter to; filter on; limit to; narrow to; limited to; focus on; filter for; narrow down to
        Also: also; too; as well; add; include; plus; including; together with; along with; in addition
        AllOf: all; all the; every; any; remove the filter; without filter; without filters; clear the filter; drop the filter; no filter; without the filter; remove filters; no filters; total; overall; in total; remove filter; the whole; entire
        Mine: my; mine
        And: and; &; or; plus; n
        FollowUp: and; what about; how about; and what about; ok and; then; now; and now; and for; how bout; what abt; and how about; instead; same for; same but for; same thing for; same question for; and also; what of; ok now; the same for; same but; same with; now for; and what of; but; ok so
        Top: top; leading
        Bottom: bottom; tail
        Best: best; best performing; strongest; top performing; better; healthiest; best-performing; finest; outperforming; most successful; most efficient; most effective
        Worst: worst; worst performing; weakest; poorest; worse; underperforming; worst-performing; least efficient; least effective
        Highest: highest; most; largest; biggest; greatest; more; max; maximum; longest; slowest; most expensive; higher; larger; bigger; number one; the most; tallest; hottest; costliest; priciest; main; most common; most frequent; commonest; number 1; no 1; most popular; the main; the biggest; top-most; heaviest; most profitable
        Lowest: lowest; least; smallest; fewest; min; minimum; shortest; fastest; cheapest; less; fewer; lower; quickest; smaller; the least; least profitable
        Rank: rank; ranking; ranked; leaderboard; league table; sort; sorted; sort by; order by; order; scoreboard; rank by; ranking of; ranked by; ordered by; sorted by; leader board; rankings; (cheapest|best|worst|highest|lowest|biggest|smallest|largest|fastest|slowest|most expensive) first; (highest|best|biggest|largest) to (lowest|worst|smallest); in order; in descending order; in ascending order; descending; ascending
        """;

    /// <summary>What is wanted.</summary>
    public const string Asking = """
        WhatIs: what is; what are; whats; what; what s; wats; wat is; what exactly is; so what is; what exactly are; whats a
        Define: what (does|do|did) mean; mean; means; meaning; meaning of; define; definition; definition of; definitions; how (is|are) calculated; how (is|are) computed; how (is|are) measured; how (is|are) defined; how do (you|we|u) (calculate|compute|measure|define|work out|get); how does (it|the bot) (calculate|compute); calculated; computed; calculate; compute; calculation; formula; formula for; formula of; what counts as; counts as; count as; what is considered; considered; what goes into; explain what; explain to me what; explain how; what do you understand by; what is meant by; meant by; how (is|are) worked out; stand for; stands for; what does stand for; what do we call; what qualifies as; describe what; how is calculated; definition for; measured; what do you mean by; method for; how do you arrive at; what is included in; how does work; what is the definition of; what's the formula; what makes; how (is|are|was) worked out; worked out; how do we work out; how does get calculated; how did you get; how do you come up with; how is figured out; figured out; counted as; counted; what gets counted; how is counted; what is (that|it|this); whats (that|it|this); define (it|that|this)
        Why: why; how come; what happened; what happened to; what happened with; what caused; reason behind; reasons behind; what is behind; behind; what explains; what drove; what is driving; whats driving; driving; drivers of; driver of; root cause; cause of; causes of; what went wrong; what went wrong with; what made; y did; what led to; due to what; what is causing; causing; what is going on with; whats going on with; whats up with; what is wrong with; whats wrong with; how is it possible; reason for the (drop|fall|rise|increase|decrease|decline|change|growth) in; what changed; what has changed; what contributed to; what is the reason for; whats the reason for; what is the reason; whats the reason; what do you attribute; reason why; reasons why; what is dragging; what is pulling; pushing; pushes; whats (driving|pushing|pulling|dragging|behind|causing); what is (driving|pushing|pulling|dragging|behind|causing); what drives; what has driven; what pushed; what pulled; what hurt; what hit; what's going on with; what is happening with; whats happening with; what is happening to; whats happening to; what's wrong with; any reason; y is; y are; y was; y has; y have; y were
        Explain: explain; explain why; explain the; diagnose; analyse; analyze; break down why; dig into; investigate; help me understand
        Records: list; list of; list out; show the list; show me the list; show me a list; give me the list; give me a list; a list of; list me; list them; which ones; which ones are they; show them; rows; records; the records; details; detail; detailed list; underlying; behind that number; names; names of; name of; what are they; show me the deals; which were they; show the deals; who are they; the records behind; the rows behind; itemize; itemise; enumerate; raw data; the individual records; list all; show all; which are they; drill down; drill into; row by row; one by one; listing; name the; name them; line by line; one at a time; individually; (give|show|get|send|list|pull) me all; give us all; rows behind; records behind; lines behind; the deals behind; the details behind; what is behind the number; who are (our|the|my)
        Forecast: forecast; forecasts; forecasted; projection; projections; projected; project; prediction; predict; predicted; expect; expected; estimate; estimated; how much will we (sell|close|make|bill|win|earn|book); outlook; how much are we going to (sell|close|make|bill|win|earn|book); expectation; are we going to; will we; going to; land at; end up at; end up; where will we (land|end|be|end up); where are we going to (land|end); where is heading; heading; will be; will we land; will we end; going to be; likely to; expected to; forecasting; what will; how many will we; how will; looking ahead; end of quarter estimate; will close; where are we heading; closing forecast; forecast to close; forecast for close
        Target: target; targets; goal; goals; quota; quotas; on track; on target; are we on track; objective; objectives; hit (the|our) (number|numbers|goal|target|quota|goals|targets); pacing; pace; on pace; vs (target|goal|quota|plan|budget|objective); against (target|goal|quota|plan|objective|the plan); versus (target|goal|quota|plan); compared to (target|goal|quota|plan); plan; make our number; make the number; hitting our numbers; hit our number; make our numbers; make quota; progress to; progress toward; progress towards; progress against; behind plan; ahead of plan; behind target; ahead of target; reach our (goal|target|quota); reaching our (goal|target|quota); goal attainment; close to the goal; short of the (goal|target|quota); far from the (goal|target|quota); gap to (goal|target|quota|plan); run rate vs target; will we (hit|make|reach|meet) (the|our) (goal|target|quota|number|numbers|plan); meet (the|our) (goal|target|quota); miss (the|our) (goal|target|quota); did we hit; are we hitting; are we meeting; to goal; to target; to plan; to quota; to budget; on plan; on schedule; off track; track to (goal|target|quota); versus the (target|goal|quota|plan); tracking; vs our (target|goal|quota|plan); vs the (target|goal|quota|plan); against our (goal|target|quota|plan); against the (goal|target|quota); how far are we from; how close are we to; (hit|make|reach|meet|miss|beat|exceed|crush|achieve|hitting|making|reaching|meeting|missing|beating|exceed|exceeding|missed|made|reached|met|beaten|exceeded|achieved) (the|our|my|their|) (goal|target|quota|number|numbers|plan|goals|targets|quotas|budget|objective); (make|made|hit|hits|miss|missed|making|hitting) (its|his|her|their|our|the|my) (number|numbers|quota|target|goal); how close; how far; ahead of (target|goal|quota|the plan|schedule); above (target|goal|quota|plan); over (quota|target|goal|plan)
        Alert: alert; alert me; alert us; alerts; tell me (when|if|once|whenever|as soon as); tell us (when|if|once|whenever); let me know (when|if|once|whenever|as soon as); let us know (when|if|once|whenever); notify; notify me; notify us; warn; warn me; warn us; ping; ping me; ping us; give me a heads up (if|when); heads up (if|when); flag (if|when); flag it (if|when); alarm; alarm me; shout (if|when); set up an alert; set an alert; create an alert; add an alert; make an alert; i want to know (when|if); i want to be (notified|alerted|warned|told) (when|if); notification; raise an alert; watch; keep an eye on; remind me (if|when); message me (if|when|once); send (me|us) an alert; sound the alarm; post (if|when); tell the team (when|if); monitor; text me (if|when); dm me (if|when); email me (if|when); slack me (if|when); be notified; get notified; i need to know (if|when); set me up an alert; trigger an alert; put an alert; give us a heads up (if|when); inform me (if|when); inform us (if|when); message us (if|when); notify us (if|when); let (the team|everyone|everybody|them|the sales team|sales|marketing|the channel) know (if|when|once|whenever); tell (the team|everyone|everybody|sales|marketing) (if|when|once|whenever); let (me|us) know as soon as; give (the team|everyone) a heads up (if|when); let (the team|everyone|everybody|them|the channel|sales|marketing) know; flag (any|unusual|anything); (shoot|drop|send) (me|us) a (note|line|message|dm|ping|text) (if|when); give me a (shout|nudge|buzz|poke|holler) (if|when); nudge me; holler (if|when); buzz me
        Send: send; send me; send us; send to; post; email me; email us; mail me; deliver; share; share with; dm me; message me; push; drop; drop in; schedule; send over; send out; sent to; post it; send it; post in; give me; give us; i want; we want; show us; show me; remind us of; remind me of; set up; publish; get me; id like; i would like; send the team; send everyone; post to
        Digest: digest; digests; report; reports; summary; summaries; recap; newsletter with; round-up; roundup; bulletin; briefing; brief; scheduled report; status report; update on; update; updates; set up a report; create a report; schedule a report; wrap-up; email report; (weekly|daily|monthly|quarterly) (email|mail|message|update|note|newsletter); report on; reporting on; report about
        Freshness: when was (the|our) data last (synced|updated|refreshed|imported|loaded); when were the data last (synced|updated|refreshed); last (sync|synced|update|updated|refresh|refreshed|import|load); how (fresh|current|old|recent|up to date|stale) is (the|our|this|your) (data|information|numbers); is (the|our|this) data (up to date|fresh|current|stale|synced|updated|live|real time|recent); data freshness; freshness; when did (it|the data|we|the crm|you) last (sync|update|refresh); latest sync; data as of; when was the last (sync|update|refresh|import); sync status; up to date; are (the|these|our) (numbers|data|figures) (up to date|fresh|current|live); how up to date; last data (update|refresh|sync); are the data up to date; when was the crm last synced; what is the data as of; has the data been (synced|updated|refreshed); has the crm synced; did the sync run; did the sync work; status of the sync; last time (the data|we) (was|were|) (synced|updated|refreshed); is the crm synced; when was it last synced; how recent are the numbers; how old are the numbers; was the data updated; when was data last synced; when (did|was|were|has|have) (the|our|) (crm|hubspot|salesforce|pipedrive|data|crm data|numbers|figures|database|sync) [last|been] (refresh|sync|update|run|refreshed|synced|updated|imported|loaded) [last]; are (these|the|our|those) (numbers|data|figures) (current|recent|real time|from today|up-to-date|today's); when do(es|) the (data|numbers) (update|refresh); how often is the data (synced|updated|refreshed); as of when; as of what date; how recent is (this|the data); is (our|the|this|your) (crm|hubspot|salesforce|pipedrive|sales|marketing) data (up to date|fresh|current|live|recent|stale); how (fresh|old|recent|current|up to date) is (our|the) (crm|hubspot|salesforce|pipedrive) data
        Overview: how (are|is|were) (we|things|business|the business|sales|everything|our business|the company|the team) (doing|going|looking|performing|shaping up); how are we; how is it going; how did (we|things|it) (do|go|perform|look); how was; how were; how has (it|business) been; how did go; hows it going; hows business; hows it looking; overview; kpi overview; dashboard; headline numbers; headline kpis; headlines; state of the business; give me the highlights; highlights; general overview; key numbers; key metrics; key kpis; main kpis; main numbers; big picture; snapshot; snapshot of; the numbers; our numbers; quick overview; where do we stand; where are we; kpi summary; kpis; health check; business health; main metrics; all kpis; kpi; metrics; how we doing; how we did; how have we (been doing|done|been); summary of; how does look; status; what's the status; show me our numbers; results; our results; the results; how is (the|this|our) (month|quarter|week|year) (going|looking|shaping up); how was (the|our|last|this) (month|quarter|week|year); how did the (month|quarter|week|year) (go|end); how do we look; how do things look; how are things; how is business; how are our numbers; how we are doing; how we performed; sales overview; marketing overview; performance overview; performance summary; (catch me up|catch us up|bring me up to speed|fill me in|update me|get me up to speed|give me the lowdown) [on]; how is (the|this|our) (month|quarter|week|year|half) (going|looking|shaping up|so far|coming along|coming); shaping up; the state of play; state of play; state of things; kpi (snapshot|summary|recap|numbers|overview|roundup|update|check|status); where are we at; the lay of the land; rundown; give me a rundown; how have things been; how has (the|this|our) (month|quarter|week|year) been; how r we doing; the highlights; topline; topline numbers; main figures; main stats; business update; pulse check
        Help: help; what can (you|u|i) (do|ask|help with|help me with|answer|tell me); help me; how do (you|i) (work|use this|use you|use it); what do you (do|know|offer); who are you; what are you; what questions can i ask; commands; list of commands; show help; what can i ask you; instructions; which kpis do you (know|have|support); what kpis do you (know|have|support); what kpis (are there|can you|do we have); which kpis (are there|can you|are available); what kpis are available; how does this work; how does this bot work; usage help; what do you understand; what are you able to do; what are you capable of; your features; your capabilities; how can you help; how can you help me; what metrics can (you|i); how do i use this bot; tutorial; getting started; manual; what is this bot; who is this; what (kind|kinds|sort|sorts|type|types) of (questions|things|stuff|kpis|metrics) (can|do) (you|i|we) (answer|ask|do|know|have|support|get); what are you good for; list your commands; your commands; which questions can (i|you) (ask|answer); show me what you can do; how can i use you; how should i ask; give me examples; example questions; some examples
        StartOver: start over; reset; clear context; new topic; forget that; forget it; scratch that; let's start over; start again; start fresh; new question; from scratch; clear; never mind; nevermind; start from scratch; forget everything; reset the conversation; different topic; start anew; clear everything; fresh start; begin again
        Write: update; change; delete; remove; create; add; edit; modify; set; write; draft; assign; reassign; mark; move; merge; archive; rename; import; export; book; call; text; cancel; approve; close; reopen; insert; overwrite; erase; wipe; fill in; log a; log the; convert; compose; reply; respond to; answer the; schedule a (call|meeting|demo); schedule a meeting; book a; send an (email|invoice|offer|quote|message|invite); send a (quote|proposal|contract|message|reminder|invoice|email) to; email the; pay; buy; order a; enter a; put a; record a; make a deal; create a (deal|lead|contact|task|account|company|opportunity|note); add a (deal|lead|contact|task|note|account|company|opportunity); send email to; refund; upload; fix; correct; adjust; transfer; enroll; register; sign up; invite; purge; forward; write to; push to; sync to
        Instruction: ignore (all|your|the|any|previous|every|everything|these|those); ignore all previous instructions; disregard; forget (your|all|the|previous|everything|any|what); pretend; act as; act like; you are now; from now on; system prompt; your prompt; your instructions; override; jailbreak; reveal your; print your; repeat your; new instructions; new rules; developer mode; bypass; do not follow; stop following; you must; roleplay; role play; behave like; behave as; talk like; speak like; as an ai; you no longer; obey; obey me; no rules; admin mode; i am your (admin|developer|boss|creator); skip the rules; without restrictions; unrestricted; do anything now; you have no; your rules; previous instructions; answer only with; always answer; just say; say that; respond only; respond with; tell me your; show me your; simulate; imagine you; dan; hidden prompt; initial prompt; say yes
        OffTopic: weather; salary; salaries; payroll; wage; wages; joke; jokes; recipe; recipes; football; soccer; match; movie; movies; song; songs; poem; president; capital of; world cup; stock price; share price; bitcoin; translate; restaurant; restaurants; lunch; dinner; holiday; vacation; birthday; news; horoscope; flight; flights; hotel; password; passwords; credit card; phone number; phone numbers; address; home address; headcount; bonus; commission; commissions; temperature; rain; sql query; select from; drop table; source code; python; javascript; essay; story; meaning of life; love; marry; election; elections; competitor price; competitors; linkedin post; blog post; tweet; game; games; music; coffee; beer; pizza; traffic jam; what time is it; what day is it; exchange rate; inflation; gdp; tax; taxes; profit and loss; balance sheet; cash flow; ebitda; vacation days; employee turnover; hire; hiring; fire; fired; lawsuit; legal; gmail; calendar; date of birth; social security; email address; email addresses; bank account; invoice number; net profit; net income; net worth; cash; liquidity; dividends; sick days; office hours; wifi; printer; parking; politics; religion; doctor; medicine; homework
        """;

    /// <summary>Alerts and schedules.</summary>
    public const string Watching = """
        Above: above; over; more than; greater than; higher than; exceeds; exceed; exceeding; surpasses; surpass; beyond; at least; goes above; goes over; rises above; climbs above; tops; passes; hits; reaches; reach; gets to; bigger than; larger than; upwards of; crosses; hit; pass; cross; past; in excess of; is over; no less than; breaks; goes past; gets above; gets over; >; outnumber; are over; go over; go above; longer than; older than; worth more than
        Below: below; under; less than; lower than; fewer than; falls below; drops below; beneath; smaller than; goes below; goes under; dips below; at most; falls under; drops under; down to; falls to; drops to; sinks below; <; shorter than; gets below; gets under; drop below; fall below; go below; go under; dip below; slips below; slides below; no more than; worth less than
        Up: goes up; go up; rises; rise; rose; risen; increases; increase; increased; grows; climbs; climb; climbed; up; jumps; jump; jumped; spikes; spike; spiked; improves; improve; improved; grows; higher; going up; soars; soar; soared; surge; surges; surged; rising; increasing; climbing; went up; gone up; high; shot up; shoot up; gets worse; doubled; doubles; rally; recover; recovered; bounce back; lengthen; longer; gain; gained; skyrocketed; upwards; upward
        Down: drops; drop; dropped; falls; fall; fell; fallen; decreases; decrease; decreased; declines; decline; declined; goes down; go down; down; dips; dip; dipped; shrinks; shrink; shrank; slips; slip; slipped; going down; sinks; sink; sank; plunges; plunge; plunged; tanks; tank; tanked; crash; crashed; crashes; falling; dropping; decreasing; declining; went down; low; lower; gone down; slumped; slump; worsen; worsened; worse; get worse; got worse; collapsed; collapse; slow; slowed; slowing; weak; bad; poor; shorten; shrunk; slide; slid; nosedive; so bad; tumbled; plummet; plummeted; downwards; downward
        ByWord: by; by more than; more than; at least; by at least; by over
        Unusual: unusual; unusually; strange; weird; abnormal; anomaly; anomalies; odd; out of the ordinary; outlier; outliers; unexpected; off; looks off; spikes or drops; changes suddenly; something unusual; anything unusual; something weird; anything strange; something off; suspicious; anything weird; irregular; out of line; something strange; acts up; goes crazy; anomalous
        OffPace: off pace; off track; behind pace; behind plan; behind target; behind schedule; behind quota; not on track; falling behind; fall behind; behind the plan; off the pace; behind the goal; falls behind; are behind; behind on quota; behind on target; not pacing; we are behind; off target; behind goal; fall off pace; (not|wont|won't|arent|aren't|dont|don't|cant|can't) (going to|on track to|likely to|) (hit|make|reach|meet) (the|our|) (target|quota|goal|number|numbers|plan); (miss|missing|about to miss|going to miss|will miss) (the|our|) (target|quota|goal|number|plan)
        SlaMissed: sla is missed; sla missed; sla breach; sla breached; sla is breached; miss the sla; breach the sla; missed sla; sla breaches; sla is broken; misses the sla; breaks the sla; out of sla; sla violated; sla is violated; breaches the sla; missing the sla; violates the sla; (follow-up|followup|response|lead|lead response|mql) sla (is|gets|was|gets|) (missed|breached|broken|violated); (miss|breach|break) the (follow-up|response|lead) sla
        Stale: stale; stale data; data is stale; not synced; data is old; data goes stale; sync fails; sync failed; out of date; outdated; data gets old; stops syncing; sync stops; data is outdated; data is not updated; no longer updated; does not sync; data gets stale; sync breaks; data stops updating; sync is broken; the sync fails; data becomes stale
        UnitOf money: dollars; dollar; usd; eur; euros; euro; bucks; brl; reais; mxn; pesos; gbp; pounds; money
        UnitOf points: points; point; pts; pt; pp; p.p; percentage points; percentage point; p p
        UnitOf percent_change: percent; pct; per cent
        UnitOf hours: hours; hour; hrs; hr
        UnitOf days: days; day
        UnitOf months: months; month
        UnitOf count: deals; leads; customers; units
        UnitOf times: times; x
        For: for; for more than; for at least; during; over
        Every: every; each; on; all; all the
        EveryOther: every other; every second; fortnightly; biweekly; bi-weekly; every two weeks; every 2 weeks; every fortnight; once every two weeks; each second; every other week; two-weekly
        Workday: weekday; weekdays; working day; working days; workday; workdays; business day; business days; every weekday; monday to friday; mon-fri; mon to fri; monday through friday; each morning except weekends; every working day; every business day; on weekdays; every workday; mondays to fridays
        Daily: every morning; each morning; every day; each day; daily; every evening; each evening; every night; once a day; every afternoon; all days; once per day
        FirstDay last: last day of (the|each|every) month; end of (each|every) month; month end; at month end; last of the month
        FirstDay: first day of the month; first of the month; first day of (each|every) month; first of (each|every) month; start of (each|every|the) month; beginning of (each|every|the) month; 1st of the month; 1st of (each|every) month; month start
        At: at; by; around; from
        DayPart am: in the morning; am; a.m; morning; o'clock in the morning
        DayPart pm: in the afternoon; in the evening; pm; p.m; afternoon; evening; at night; o'clock in the afternoon
        DayPart weekend: weekend; weekends; day of the week; days of the week; hour of the day; time of day; time of the day
        DayPart noon: noon; midday; at noon
        DayPart oclock: o'clock; oclock; hours; h; sharp
        Zone Europe/London: london time; uk time; gmt; bst; london
        Zone America/New_York: new york time; eastern time; est; edt; et; eastern; new york
        Zone America/Los_Angeles: pacific time; pst; pdt; pacific; pt time
        Zone America/Chicago: central time; cst; cdt
        Zone America/Sao_Paulo: sao paulo time; brasilia time; brazil time; brt; sao paulo
        Zone America/Mexico_City: mexico city time; mexico time; mexico city
        Zone Europe/Madrid: madrid time; spain time; cet; cest; madrid; spanish time
        Zone Europe/Paris: paris time
        Zone Europe/Berlin: berlin time
        Zone Europe/Lisbon: lisbon time
        Zone America/Bogota: bogota time; colombia time
        Zone America/Argentina/Buenos_Aires: buenos aires time; argentina time
        Zone America/Santiago: chile time; santiago time
        Zone America/Lima: lima time; peru time
        Zone UTC: utc; utc time
        """;

    /// <summary>Words that change nothing.</summary>
    public const string Harmless = """
        Stranger: head; bead; taller; wheel; wind; director; agro
        Short quarter: qrtr; qtrly; quart
        Short month: mnth; mnths
        Short response: resp
        Short conversion: conv; cvn; convrsn; convn
        Short pipeline: pipe
        Short average: av; avge
        Short opportunities: oppties; oppts
        Short customers: custs; cust; custmrs
        Short revenue: rev; revs
        Short marketing: mktg; mkt; mkting; mrktg
        Become: became; become; becoming; turned into; turn into; turns into; converted into; converted to; convert to; convert into; moved to; moved on to; progressed to; advanced to; made it to; ended up as; that became; which became; went on to become; got to; graduated to; qualified as
        Filler: hi; hey; hello; hiya; yo; good morning; good afternoon; good evening; dear; team; folks; guys; all; bot; kpibot; please; pls; plz; thanks; thank you; thx; ty; cheers; kindly; quick; quickly; quick question; question; real quick; hey team; hi team; hi all; hello team; hey bot; hi bot; ok; okay; so; well; um; uh; hmm; oh; right; yes; yeah; no worries; btw; by the way; just curious; curious; wondering; i was wondering; fyi; asap; urgent; sorry; sir; madam; rn; tbh; imo; frm; i would be grateful; i would appreciate; id appreciate; appreciate; grateful; be so kind as to; so kind as to; be able to; if possible; at your earliest convenience; would it be possible to; possible; money
        Filler: can you; could you; would you; will you; can u; could u; may i; can i; could i; can we; could we; you; u; do you know; do u know; would you mind; tell me; tell us; show; show me; show us; give; give me; give us; let me see; let me know; let us know; get; get me; fetch; pull; pull up; find; find out; check; look up; display; see; know; want; need; i want; i need; i would like; i'd like; want to know; want to see; need to know; like to know; like to see; would like; like; id; im; looking for; i am looking for; trying to find; interested in; run; plot; draw; graph; chart; table; view; numbers for; figures for; the figure for; calculate; work out; remind me; bring up; walk me through; talk me through; tell; say; report; present; put together; prepare
        Filler: is; are; was; were; be; been; being; am; do; does; did; done; has; have; had; having; will; would; should; can; could; may; might; shall; isnt; arent; wasnt; it; its; they; them; their; theirs; those; these; that; there; theres; he; she; his; her; him; we; us; our; ours; weve; youre; ive; our own; who; whom; which; how; what; when; where; whats; hows; thats
        Filler: the; a; an; of; for; in; on; at; to; from; with; by; as; than; into; onto; about; out; off; up; per; via; through; within; inside; across; among; during; around; regarding; concerning; respect; versus; re; if; when; whether; while; because; then; here; now; right now; currently; at the moment; at present; as of now; as of today; as of; today's date; atm; presently; nowadays; these days
        Filler: doing; happens; happening; get; got; gotten; gets; getting; came; come; comes; coming; arrive; arrived; receive; received; generate; generated; produce; produced; bring; brings; brought; drive; drives; drove; contribute; contributed; take; takes; took; taken; book; booked; reach; achieve; achieved; hit; make; made; makes; go; goes; going; went; gone; look; looks; looking; perform; performed; performs; happen; happened; stand; stands; standing; sit; sits; sitting; turn out; turned out; handle; handled; manage; managed; run; runs; running; total; totals; totaled; overall; in total; altogether; value; values; number; numbers; figure; figures; amount; amounts; data; metric; metrics; kpi; stat; stats; result; results; count; actual; actuals; actually; exactly; exact; precisely; roughly; approximately; approx; really; basically; simply; again; still; yet; already; too; even; much; many; lot; so far; ever; currently; latest; recent; total of; sum; sum of
        Filler: marketing team; sales team; the sales team; company; company wide; companywide; company-wide; business; crm; our crm; the crm; hubspot; salesforce; pipedrive; system; workspace; department; org; organization; everyone; everybody; boss; ceo; board; board meeting; the board; meeting tomorrow; for the board; for my boss; for the report; for a presentation; presentation; deck; slides; slide; monday meeting; in our; of ours; generally; in general; type; types; kind; kinds; sort; breakdown; break down; broken down; split; distribution; grouped; group; detail; view; based; based on; period; time; times; date; dates; timeframe; range; channel mix; mix; bit; some; any; anything; something; thing; things; one; ones; other; others; another; each; own; same; old; good; bad; great; fine; nice; cool; awesome; perfect; interesting; wow; please and thank you; cheers mate; mate; buddy; dude; bro; man; lol; haha; ha; nope; wanna; gonna; gotta; lemme; gimme; dunno; kinda; yup; yep; sure; of course; also; as well; both; either; us; me; lately; recently; generated by; coming from; came from; belonging to; closed by; won by; owned by; handled by; made by; held by; sold by; brought by; brought in by; in; per cent; sit at; stand at; at now; how high is; how high; how big is; how big; how large; how good is; how low is; how long; how fast; how quickly; how often; how well; anyone; someone; somebody; made up; end of; at the end of; as well as; how; did; any idea; idea; curious about; remind; s; t; im; ll; d; ve; re; q; n; u; r; y; k; tho; though; although; anyways; anyway; fast; live; real; ready; handy; wise; ranked; expressed; terms; terms of; in terms of; stats for; stats on; info; info on; information; information on; insight; insights; insights on; summary; an update on; update on; latest on; the latest on; we have; do we have; have we; did we; are we; our current; have; logged; held; booked; made; done; sent; attended; happened; did marketing; has marketing; does marketing; marketing (delivered|deliver|generated|generate|produced|produce|brought|bring|created|passed|sent|handed over|handed|gave); in dollars; in euros; in money; in cash terms; dollar terms; in terms of money; across the board; numbers wise; deliver; delivered; delivers; as a company; everything; every one; all of it; everywhere; anywhere; wherever; all over; for us; as soon as; log; book; hold; attend
        """;
}
