using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>From a draft to a query: the thread fills what was not said, the catalogue and the data decide what it can mean, and what is left open is asked back.</summary>
internal sealed class Composer
{
    private readonly Draft _draft;
    private readonly Surroundings _surroundings;
    private readonly Language _language;
    private readonly Query? _standing;
    private readonly ValueIndex _values;
    private readonly List<ReadPart> _reading;

    private Composer(Draft draft, Surroundings surroundings, Language language)
    {
        (_draft, _surroundings, _language) = (draft, surroundings, language);
        _standing = Inheritance.Standing(draft, surroundings.Thread) is { } standing && draft.AsksNow ? standing with { Period = null, Compare = null } : Inheritance.Standing(draft, surroundings.Thread);
        _values = ValueIndex.Of(surroundings.Data);
        _reading = [.. draft.Reading];
    }

    /// <summary>Composes.</summary>
    public static Interpretation Compose(Draft draft, Surroundings surroundings, Language language) => new Composer(draft, surroundings, language).Run();

    private Interpretation Run()
    {
        if (_draft.Refused is { } refused) return new Interpretation.Unsupported(_language, refused, string.Empty);
        if (_draft.Intent is Intent.Freshness or Intent.Help) return Simple(_draft.Intent.Value);
        var kpis = Kpis();
        var filters = new FilterResolver(_surroundings, kpis, _language, ByOf(kpis)).Resolve(_draft, _standing);
        var intent = Inheritance.IntentOf(_draft, _standing, filters.Values);
        var query = new Query { Intent = intent, Kpis = [.. kpis], StartsOver = _draft.StartsOver, Variant = _draft.Variant, Filters = [.. filters.Filters] };
        query = Shape(query, filters);
        var choice = new PeriodChoice(_draft, _standing, _surroundings, _language).Choose(query);
        query = choice.Query;
        _reading.AddRange(choice.Reading);
        if (Question(query, kpis, filters) is { } question) return question with { Draft = query };
        if (choice.IsFuture) return new Interpretation.Unsupported(_language, UnsupportedReason.Future, kpis.Count > 0 ? kpis[0] : string.Empty);
        if (choice.Impossible is { } words) return Ask(ClarifyReason.UnknownWord, words, []) with { Draft = query };
        return new Interpretation.Understood(_language, query, ReadFigures.Settled(_reading, query));
    }

    private Interpretation.Understood Simple(Intent intent) =>
        new(_language, new Query { Intent = intent, StartsOver = _draft.StartsOver }, [.. _reading]);

    private List<string> Kpis()
    {
        // "the moment a lead misses the SLA": the promise is watched, not the leads.
        if (_draft is { Alert.Condition: "sla_missed", Ambiguous: null, Kpis: ["leads" or "lead_response_hours" or "revenue_won"] }) return ["sla_followup_rate"];
        if ((_draft.JoinsDigest || _draft.JoinsFigures) && _standing is not null) return [.. _standing.Kpis.Union(_draft.Kpis)];
        if (_draft.Kpis.Count > 0) return _draft.Kpis;
        if (_draft.Alert?.Condition == "off_pace") return ["quota_attainment"];
        if (_draft.Alert?.Condition == "sla_missed") return ["sla_followup_rate"];
        return _draft.Intent == Intent.Overview || _draft.Ambiguous is not null || _standing is null ? [] : [.. _standing.Kpis];
    }

    private string? ByOf(List<string> kpis) => _draft.By.Count > 0 ? _draft.By[0] : _standing?.By is { } by && kpis.TrueForAll(id => Cut.Allows(id, by)) ? by : null;

    /// <summary>"East or West, which region sold more": both are shown, whichever is first.</summary>
    private bool IsContest(string? by, ResolvedFilters filters) => _draft.Versus && _draft.Ranking is { } ranking && filters.Filters.Any(filter => filter is { Exclude: false, Values.Count: > 1 } && filter.Dimension == by && (ranking.Count is 0 or 1 || ranking.Count == filter.Values.Count));

    /// <summary>By, grain, ranking and the parts that belong to the intent.</summary>
    private Query Shape(Query query, ResolvedFilters filters)
    {
        var by = ByOf([.. query.Kpis]);
        if (by is not null && _draft.By.Count == 0 && (filters.Replaced == by || EndsDigest(query))) by = null;
        if (_draft.Totals) by = null;
        if (by is null && filters.Split is { } split && query.Kpis.Count <= 1) by = split;
        var grain = _draft.Totals ? null : _draft.Grain ?? _standing?.Grain;
        var top = Top(query);
        if (_standing?.By is { } left && by is null && !_draft.Totals && _draft.By.Count == 0 && filters.Replaced is null) _reading.Add(new ReadPart(DimensionNames.By(_language, left), "left out"));
        query = query.Intent switch
        {
            Intent.Records => query with { Top = _draft.Ranking is null && _standing?.Intent != Intent.Records ? null : top },
            Intent.Explain => query with { By = _draft.By.FirstOrDefault() },
            Intent.Define or Intent.Overview or Intent.Alert => query with { By = _draft.By.FirstOrDefault() },
            Intent.Digest => query with { By = by, Top = top, Grain = null },
            _ => query with { By = by, Grain = grain, Top = (by is null && grain is null) || IsContest(by, filters) ? null : top },
        };
        if (query.Intent == Intent.Define) query = query with { Filters = [], By = null };
        query = query with { Intent = Inheritance.Settle(query, _draft, _standing), Alert = _draft.Alert, Schedule = _draft.Schedule };
        return query.Intent switch
        {
            Intent.Alert when _draft.Intent is null => query with { Alert = _draft.Picked is { } level ? Moved(_standing?.Alert, level) : _standing?.Alert },
            Intent.Digest when _draft.Intent is null => query with { Schedule = _standing?.Schedule },
            Intent.Digest when _draft.MovesDigest && _standing?.Schedule is { } stands => query with { Schedule = Moved(stands) },
            _ => query,
        };
    }

    /// <summary>After a digest the next question is a value again.</summary>
    private bool EndsDigest(Query query) => _standing?.Intent == Intent.Digest && query.Intent != Intent.Digest;

    /// <summary>"at 4pm", "make it thursday": the same round at another hour, or on another day at the same hour.</summary>
    private QuerySchedule? Moved(QuerySchedule stands) =>
        _draft.Schedule is not { } said ? stands with { Time = _draft.Clock ?? stands.Time }
        : said.Every == stands.Every && said.Time is null ? said with { Time = stands.Time, Tz = said.Tz ?? stands.Tz }
        : said;

    /// <summary>"make it 45": the same watch at another level.</summary>
    private static AlertCondition? Moved(AlertCondition? alert, decimal level) => alert is null ? null : alert with { Value = alert.Unit == "ratio" && level > 1 ? level / 100m : level };

    /// <summary>The favourable end is first for best and top, the unfavourable for worst and bottom, the largest for highest.</summary>
    private Top? Top(Query query)
    {
        if (_draft.Ranking is null && _draft is { Picked: > 0 and var rows, By.Count: 0 } && _standing?.Top is { } shown) return shown with { Count = rows };
        if (_draft.Ranking is not { } ranking) return _draft.By.Count > 0 ? null : _standing?.Top;
        var better = query.Kpis.Count > 0 ? Catalogue.Get(query.Kpis[0]).Better : Favourable.Neither;
        var descending = ranking.Kind switch
        {
            Sense.Best or Sense.Top => better != Favourable.Lower,
            Sense.Worst or Sense.Bottom => better == Favourable.Lower,
            Sense.Lowest => false,
            _ => true,
        };
        if ((query.Intent == Intent.Records || _draft.By.Contains(Dimensions.LossReason)) && ranking.Kind is Sense.Best or Sense.Top) descending = true;
        return ranking.Count is not { } count ? null : new Top(count == 0 ? 1 : count, descending);
    }

    /// <summary>The first thing that must be asked back, if any.</summary>
    private Interpretation.Clarify? Question(Query query, List<string> kpis, ResolvedFilters filters)
    {
        if (_draft.Ambiguous is var (words, candidates)) return Ask(ClarifyReason.SeveralKpis, words, candidates.Take(4).Select(KpiOption));
        if (NeedsKpi(query) && kpis.Count == 0) return MissingKpi();
        if (_draft.TooMuch is { } tooMuch) return TooMuch(tooMuch, kpis);
        if (filters.Problem is { } problem) return problem;
        if (_draft.Unknown.Count > 0) return Unknown(kpis);
        if (_draft.Ranking is { Kind: not Sense.Rank } && query is { By: null, Grain: null, Top: null, Intent: Intent.Value or Intent.Compare }) return TooMuch("ranking", kpis);
        if (query.By is { } by && kpis.Find(id => !Cut.Allows(id, by)) is { } cannot) return CannotCut(cannot, by);
        if (_draft.Mine && _surroundings.Asker is null) return Ask(ClarifyReason.WhoAreYou, string.Empty, kpis.Take(1).SelectMany(id => new[] { KpiOption(id), ByOption(id, Dimensions.Owner) }));
        return null;
    }

    private bool NeedsKpi(Query query) => query.Intent is not (Intent.Overview or Intent.Digest) && !(query.Intent == Intent.Alert && _draft.Alert?.Condition is "stale" or "unusual");

    private Interpretation.Clarify MissingKpi()
    {
        var reason = _standing is null && (_draft.FollowsUp || _draft.Intent is Intent.Explain or Intent.Records) ? ClarifyReason.NothingToFollow : ClarifyReason.NoKpi;
        var headline = new[] { "revenue_won", "win_rate", "leads", "cac" }.Where(id => _draft.By.TrueForAll(by => Cut.Allows(id, by)));
        return Ask(reason, string.Join(' ', _draft.Unknown), headline.Select(KpiOption));
    }

    private Interpretation.Clarify TooMuch(string what, List<string> kpis) => what switch
    {
        "dimensions" => Ask(ClarifyReason.TooMuchAtOnce, string.Join(" + ", _draft.By.Select(by => DimensionNames.Of(_language, by))), _draft.By.Take(4).Select(by => new ClarifyOption(DimensionNames.By(_language, by), [.. kpis], DimensionNames.By(_language, by)))),
        "rankings" => Ask(ClarifyReason.TooMuchAtOnce, string.Empty, RankingNames.Ends(_language).Select(end => new ClarifyOption(end, [.. kpis], end))),
        _ => Ask(ClarifyReason.TooMuchAtOnce, string.Empty, kpis.Take(1).SelectMany(id => new[] { KpiOption(id), ByOption(id, Catalogue.Get(id).Cuts.BuiltIn.Contains(Dimensions.Owner) ? Dimensions.Owner : Catalogue.Get(id).Cuts.BuiltIn[0]) })),
    };

    private Interpretation.Clarify Unknown(List<string> kpis)
    {
        var words = _draft.Unknown[0];
        var near = _values.Nearest(words).Where(value => kpis.TrueForAll(id => Cut.Allows(id, value.Dimension))).Take(4).ToList();
        return Ask(near.Count > 0 ? ClarifyReason.UnknownValue : ClarifyReason.UnknownWord, words, near.Select(value => FilterResolver.Option(_language, value, kpis)));
    }

    private Interpretation.Clarify CannotCut(string kpi, string by) =>
        Ask(ClarifyReason.CannotCutBy, DimensionNames.Of(_language, by), Catalogue.Get(kpi).Cuts.BuiltIn.Take(4).Select(dimension => ByOption(kpi, dimension)));

    private ClarifyOption KpiOption(string id) => FilterResolver.Option(_language, id);

    private ClarifyOption ByOption(string id, string dimension) => new(DimensionNames.By(_language, dimension), [id], DimensionNames.By(_language, dimension));

    private Interpretation.Clarify Ask(ClarifyReason reason, string subject, IEnumerable<ClarifyOption> options) => new(_language, reason, subject, [.. options]);
}
