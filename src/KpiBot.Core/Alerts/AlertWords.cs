using KpiBot.Alerts.Wording;
using KpiBot.Answers;
using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Periods;

namespace KpiBot.Alerts;

/// <summary>What an alert watches, and what it saw, in words.</summary>
/// <param name="language">Whose.</param>
/// <param name="calendar">In which days are written.</param>
/// <param name="currency">Of money.</param>
/// <param name="mostAge">After how long data is late.</param>
public sealed class AlertWords(Language language, BusinessCalendar calendar, string currency, TimeSpan mostAge)
{
    private const int MostNames = 10;

    private readonly Texts _texts = Answers.Wording.Texts.Of(language);

    /// <summary>Sentences.</summary>
    public AlertTexts Said { get; } = AlertTexts.Of(language);

    /// <summary>Values.</summary>
    public Figures Figures { get; } = new(Answers.Wording.Texts.Of(language), currency);

    /// <summary>Days and instants.</summary>
    public PeriodWords Periods { get; } = new(language, calendar);

    /// <summary>The texts of answers.</summary>
    public Texts Texts => _texts;

    /// <summary>The figure, its filters and its days: <c>CAC · region: West · last 90 days</c>.</summary>
    public string Subject(AlertWatch watch) => watch.Kpi is null ? Said.TheData : string.Join(" · ", watch.Filters.Select(filter => FilterText.Of(filter, _texts)).Prepend(NameOf(watch)).Append(Window(watch)));

    /// <summary>The figure's name.</summary>
    public string NameOf(AlertWatch watch) => watch.Kpi is null ? Said.TheData : KpiTexts.Of(language, watch.Kpi).Name + (watch.Variant is { } variant ? $" ({_texts.Variant(variant)})" : "");

    /// <summary>What is a breach: <c>above $5,000</c>.</summary>
    public string Condition(AlertWatch watch) => watch.Test switch
    {
        AlertTest.Above => Said.Above(Limit(watch)),
        AlertTest.Below => Said.Below(Limit(watch)),
        AlertTest.Rise => Said.Rise(Size(watch)) + Floor(watch),
        AlertTest.Fall => Said.Fall(Size(watch)) + Floor(watch),
        AlertTest.Unusual => Said.Unusual,
        AlertTest.OffPace => Said.OffPace(Figures.Of(KpiUnit.Ratio, watch.Limit)),
        AlertTest.Untouched => watch.Limit == 0 ? Said.UntouchedAny : Said.Untouched(Figures.Count(watch.Limit)),
        AlertTest.NewlyAtRisk => Said.NewlyAtRisk,
        AlertTest.Stale => Said.Stale(_texts.Hours(Figures.Count((decimal)mostAge.TotalHours))),
    };

    /// <summary>What was seen, without its name; null where there is nothing to be seen.</summary>
    public string? Seen(AlertWatch watch, AlertReading reading) => reading switch
    {
        { Late.Count: > 0 } when watch.Kpi is null => Said.Late(Names(reading.Late)),
        { Judged: null } or { Result: null } => null,
        { Result: { } result } => watch.Test switch
        {
            AlertTest.Above or AlertTest.Below => Figures.Of(result.Unit, result.Value),
            AlertTest.Rise or AlertTest.Fall => $"{Figures.Of(result.Unit, result.Value)}, {Figures.Change(result.Unit, result.Compare!.Change!.Value, result.Compare.ChangePercent)}",
            AlertTest.Unusual => Figures.Of(result.Unit, reading.Judged),
            AlertTest.OffPace => reading.Target is { IsFlow: false } ? Figures.Of(result.Unit, result.Value) : $"{BesideWords.Of("pacing", language)} {Figures.Of(KpiUnit.Ratio, reading.Judged)}",
            AlertTest.Untouched => $"{Figures.Count(reading.Judged.Value)} {BesideWords.Of("untouched", language)}",
            AlertTest.NewlyAtRisk => Figures.Count(reading.Judged.Value),
            AlertTest.Stale => null,
        },
    };

    /// <summary>Labels of the data, the first few of them.</summary>
    public string Names(Roll<string> labels) => string.Join(", ", labels.Take(MostNames).Select(Label.Plain)) + (labels.Count > MostNames ? " …" : "");

    private string Window(AlertWatch watch)
    {
        var (count, grain) = AlertWindows.PartsOf(AlertWindows.Of(watch));
        return Said.Window(count, grain);
    }

    private string Limit(AlertWatch watch) => Figures.Of(Catalogue.Get(watch.Kpi!).Unit, watch.Limit);

    private string Size(AlertWatch watch) => watch.InPercent ? Figures.Percent(watch.Limit) : Figures.Size(Catalogue.Get(watch.Kpi!).Unit, watch.Limit);

    private string Floor(AlertWatch watch) => watch.Floor == 0 ? "" : " " + Said.AtLeast(Figures.Size(Catalogue.Get(watch.Kpi!).Unit, watch.Floor));
}
