using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Questions;

namespace KpiBot.Answers;

/// <summary>One KPI's result in lines: a headline that says what, when and how much, then what a reader needs to trust it.</summary>
internal sealed class ResultText(Texts texts, Figures figures, PeriodWords periods, Query query, KpiResult result)
{
    private readonly Language _language = texts.Language;

    /// <summary>Every line.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Headline();
        if (result.NoValue is { } reason) yield return NoValueText.Of(reason, texts);
        foreach (var line in Comparison()) yield return line;
        foreach (var line in new RowsText(texts, figures, periods, query, result).Lines()) yield return line;
        foreach (var line in Notes()) yield return line;
    }

    /// <summary>Name, what it is cut by and filtered to, period, value.</summary>
    public string Headline()
    {
        var scope = string.Join(" · ", Scope().Append(PeriodText()));
        return $"{scope}: {figures.Of(result.Unit, result.Value)}{PartsText()}";
    }

    private IEnumerable<string> Scope()
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
        var text = result.ToDate ? texts.ToDate(periods.Of(result.Period)) : periods.Of(result.Period);
        return query.Period is { Defaulted: true } or null ? texts.Defaulted(text) : text;
    }

    private string PartsText()
    {
        if (result is not { Value: not null, Numerator: { } upper, Denominator: { } lower }) return "";
        var numerator = figures.Of(Parts.Upper(result.Kpi, result.Unit, query.Variant), upper);
        var denominator = figures.Of(Parts.Lower(result.Kpi, result.Unit, query.Variant), lower);
        return Parts.AreShare(result.Kpi, result.Unit, query.Variant) ? $" ({texts.Parts(numerator, denominator)})" : $" ({numerator} ÷ {denominator})";
    }

    private IEnumerable<string> Comparison()
    {
        if (result.Compare is not { } then) yield break;
        var period = periods.Of(then.Period);
        yield return then is { Value: { } value, Change: { } change }
            ? texts.Compared(period, figures.Of(result.Unit, value), figures.Change(result.Unit, change, then.ChangePercent))
            : texts.ComparedWithNothing(period);
    }

    private IEnumerable<string> Notes()
    {
        if (Beside() is { Length: > 0 } beside) yield return beside;
        if (result.Range is { } range) yield return RangeText(range);
        foreach (var caveat in result.Caveats)
            if (CaveatWords.Of(caveat, _language) is { } sentence) yield return sentence;
        if (result.Excluded.Count > 0)
            yield return texts.LeftOut(string.Join(", ", result.Excluded.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => $"{figures.Count(entry.Value)} {ExcludedWords.Of(entry.Key, _language)}")));
        if (DatedByWords.Of(result.DatedBy, _language) is { } date) yield return texts.CountedBy(date);
        if (result.DataAsOf.Count > 0)
            yield return texts.AsOf(string.Join(", ", result.DataAsOf.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => $"{periods.Instant(entry.Value)} ({Label.Plain(entry.Key)})")));
    }

    private string RangeText(Kpis.Range range)
    {
        var (low, high) = (figures.Of(result.Unit, range.Low), figures.Of(result.Unit, range.High));
        return result.Kpi == "revenue_forecast" ? texts.Projection(low, high) : texts.SmallSample(low, high);
    }

    private string Beside()
    {
        var figuresBeside = result.Beside.Where(entry => entry.Value is not null)
            .Select(entry => $"{BesideWords.Of(entry.Key, _language)} {figures.Of(BesideWords.Unit(entry.Key, result.Unit), entry.Value)}");
        var line = string.Join(" · ", figuresBeside);
        return line.Length == 0 ? "" : char.ToUpperInvariant(line[0]) + line[1..];
    }
}
