using KpiBot.Answers.Wording;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Questions;
using NodaTime;

namespace KpiBot.Answers.Composition;

/// <summary>One KPI's result: a headline that says what, when and how much, then what a reader needs to trust it.</summary>
internal sealed class ResultBlocks(Texts texts, Figures figures, PeriodWords periods, Query query, KpiResult result)
{
    private static readonly Duration QuietFor = Duration.FromDays(1);

    private readonly Language _language = texts.Language;

    /// <summary>Every block.</summary>
    public IEnumerable<Block> All() => [.. Number(), .. Judgement(), .. new RowsTable(texts, figures, periods, query, result).All(), .. Unusual(), .. Beside(), .. Cautions(), Source()];

    /// <summary>Name, what it is cut by and filtered to, period, value.</summary>
    public Block.Headline Headline() => new(string.Join(" · ", Scope().Append(PeriodText())), figures.Of(result.Unit, result.Value), PartsShown());

    /// <summary>The number, why there is none, and what it was before.</summary>
    public IEnumerable<Block> Number()
    {
        yield return Headline();
        if (result.NoValue is { } reason) yield return new Block.Caution(NoValueText.Of(reason, texts));
        if (Comparison() is { } change) yield return change;
    }

    /// <summary>What others reach, where it is asked whether the figure is good; no verdict of ours.</summary>
    private IEnumerable<Block> Judgement() => !query.Judged ? [] : [DefinitionBlocks.Published(result.Kpi, texts, figures) ?? (Block)new Block.Sentence(texts.NothingPublished(KpiTexts.Of(_language, result.Kpi).Name))];

    /// <summary>What it means, which days and zone, how fresh, what was left out.</summary>
    public Block.Source Source() => new([.. SourceLines()]);

    /// <summary>What must be known before the number is trusted.</summary>
    public IEnumerable<Block> Cautions()
    {
        if (result.Incomplete.Count > 0) yield return new Block.Caution(texts.Incomplete(string.Join(", ", result.Incomplete.Select(Label.Plain))));
        if (result.Range is { } range && range.Low < range.High) yield return new Block.Caution(RangeText(range));
        foreach (var caveat in result.Caveats)
            if (CaveatWords.Of(caveat, _language) is { } sentence) yield return new Block.Caution(sentence);
    }

    /// <summary>Name, filters, cut.</summary>
    public IEnumerable<string> Scope()
    {
        var name = KpiTexts.Of(_language, result.Kpi).Name;
        if (query.Variant is { } variant) name = $"{name} ({texts.Variant(variant)})";
        if (query.By is { } by) name = $"{name} {texts.By(DimensionWords.Of(by, _language))}";
        if (query.Grain is { } grain) name = $"{name} {texts.Each(grain)}";
        yield return name;
        foreach (var filter in query.Filters) yield return FilterText.Of(filter, texts);
    }

    private string PeriodText()
    {
        var text = result is { ToDate: true, Kpi: not "revenue_forecast" } ? texts.ToDate(periods.Of(result.Period)) : periods.Of(result.Period);
        return query.Period is { Defaulted: true } or null ? texts.Defaulted(text) : text;
    }

    private string PartsShown() => result is { Value: not null, Numerator: { } upper, Denominator: { } lower } ? PartsText.Of(result, query.Variant, upper, lower, texts, figures) : "";

    private Block? Comparison()
    {
        if (result.Compare is not { } then) return null;
        var period = periods.Of(then.Period);
        if (then is not { Value: { } value, Change: { } change }) return new Block.Sentence(texts.ComparedWithNothing(period));
        return new Block.Change(texts.Compared(period, figures.Of(result.Unit, value), figures.Change(result.Unit, change, then.ChangePercent)), Tones.Of(Catalogue.Get(result.Kpi).Better, change));
    }

    private IEnumerable<Block> Unusual() => query is { Grain: { } grain, By: null } && LastUnit.Unusual(result, grain) is { } last
        ? [new Block.Caution(texts.Unusual(periods.Key(last.Row.Key), figures.Of(result.Unit, last.Value), figures.Of(result.Unit, last.Expected.Low), figures.Of(result.Unit, last.Expected.High)))]
        : [];

    private IEnumerable<Block> Beside()
    {
        List<Fact> facts = [.. result.Beside.Where(entry => entry.Value is not null)
            .Select(entry => new Fact(BesideWords.Of(entry.Key, _language), figures.Of(BesideWords.Unit(entry.Key, result), entry.Value)))];
        return facts.Count == 0 ? [] : [new Block.Facts(facts)];
    }

    private IEnumerable<string> SourceLines()
    {
        var words = KpiTexts.Of(_language, result.Kpi);
        yield return texts.Definition(words.Name, words.Definition);
        yield return texts.DaysCounted(periods.Days(result.Period), result.Zone, DatedByWords.Of(result.DatedBy, _language));
        if (result.Excluded.Count > 0)
            yield return texts.LeftOut(string.Join(", ", result.Excluded.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => $"{figures.Count(entry.Value)} {ExcludedWords.Of(entry.Key, _language)}")));
        if (result.DataAsOf.Count > 0)
            yield return texts.AsOf(string.Join(", ", result.DataAsOf.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => $"{periods.Instant(entry.Value)} ({SourceName(entry.Key, entry.Value)})")));
    }

    /// <summary>A source that was read lately may hold nothing that is new: where its newest change is older by more than a day, it is said.</summary>
    private string SourceName(string source, Instant asOf) =>
        result.Newest.TryGetValue(source, out var newest) && asOf - newest > QuietFor ? texts.NewestOf(Label.Plain(source), periods.Instant(newest)) : Label.Plain(source);

    private string RangeText(Kpis.Range range)
    {
        var (low, high) = (figures.Of(result.Unit, range.Low), figures.Of(result.Unit, range.High));
        return result.Kpi == "revenue_forecast" ? texts.Projection(low, high) : texts.SmallSample(low, high);
    }
}
