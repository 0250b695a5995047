using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Oracle;

/// <summary>
/// One question to one world: its days, as docs/definitions.md names them, its filters, and the records left out while it is counted. In a
/// <paramref name="row"/> of a breakdown the row's key is one more filter.
/// </summary>
public sealed class Scene(World world, KpiRequest request, Filter? row = null)
{
    private LeadStages? _stages;
    private Values? _values;
    private DealSlices? _slices;
    private CustomerBook? _customers;
    private IReadOnlyList<Visit>? _visits;

    public World World => world;

    public KpiRequest Request => request;

    public Agreement Agreement => world.Agreement;

    public BusinessCalendar Calendar => world.Agreement.Calendar;

    public Linked Links { get; } = Linked.Of(world);

    public Money Money { get; } = new(world);

    public Tally Excluded { get; } = new();

    /// <summary>Every stage visit up to T.</summary>
    public IReadOnlyList<Visit> Visits => _visits ??= [.. World.All<Deal>().SelectMany(this.VisitsOf)];

    public LeadStages Stages => _stages ??= new LeadStages(this);

    public Values Values => _values ??= new Values(this);

    public DealSlices Slices => _slices ??= new DealSlices(this);

    public CustomerBook Customers => _customers ??= new CustomerBook(this);

    /// <summary>T</summary>
    public DateOnly Today => request.Today;

    /// <summary>F</summary>
    public DateOnly From => request.Period.From;

    /// <summary>E</summary>
    public DateOnly To => request.Period.To;

    /// <summary>d, and the last day on which events count.</summary>
    public DateOnly End => To < Today ? To : Today;

    /// <summary>s</summary>
    public DateOnly Start => From.AddDays(-1);

    /// <summary>Months of F…d.</summary>
    public decimal Months => (End.DayNumber - From.DayNumber + 1) / 30.4375m;

    /// <summary>The day of something that has happened; null when it has not by T, or has no date.</summary>
    public DateOnly? Day(Moment? at) => Planned(at) is { } day && day <= Today ? day : null;

    /// <summary>The day of something that may lie ahead.</summary>
    public DateOnly? Planned(Moment? at) => at is { } known ? Links.Day(known) : null;

    public bool InPeriod(DateOnly? day) => day is { } known && known >= From && known <= End;

    /// <summary>Whether it happened in P; one without any date is counted as left out.</summary>
    public bool Counts(Moment? at)
    {
        if (at is null) Excluded.Add("no_date");
        return InPeriod(Day(at));
    }

    public Purse Purse() => new(Money, Excluded);

    public Purse QuietPurse() => new(Money, null);

    /// <summary>The filters of the question and of the row.</summary>
    public IReadOnlyList<Filter> Filters { get; } = row is null ? request.Filters : [.. request.Filters, row];

    /// <summary>Whether every filter is met by the value (null: none) that the dimension has; <paramref name="none"/> is the key of the row of those without one.</summary>
    public bool Passes(Func<string, string?> value, string none = Dimensions.None) =>
        Filters.All(filter => filter.Values.Contains(value(filter.Dimension) ?? none) != filter.Exclude);

    public bool FiltersBy(params string[] dimensions) => Filters.Any(filter => dimensions.Contains(filter.Dimension));

    /// <summary>Another question to the same world; what it leaves out is its own.</summary>
    public Scene Ask(Func<KpiRequest, KpiRequest> change) => new(world, change(request), row);

    /// <summary>The same question beyond the row; what it leaves out is its own.</summary>
    public Scene Whole() => new(world, request);

    /// <summary>Whether this is a row of a breakdown by the dimension.</summary>
    public bool IsRowBy(string dimension) => row?.Dimension == dimension;

    /// <summary>The same question to another KPI.</summary>
    public Answer Also(string kpi, string? variant = null) => Oracle.Of(world, request with { Kpi = kpi, Variant = variant }, row);
}
