using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Oracle;

/// <summary>One question to one world: its days, as docs/definitions.md names them, its filters, and the records left out while it is counted.</summary>
public sealed class Scene(World world, KpiRequest request)
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

    /// <summary>Whether every filter is met by the value (null: none) that the dimension has.</summary>
    public bool Passes(Func<string, string?> value, string none = Dimensions.None) =>
        request.Filters.All(filter => filter.Values.Contains(value(filter.Dimension) ?? none) != filter.Exclude);

    public bool FiltersBy(params string[] dimensions) => request.Filters.Any(filter => dimensions.Contains(filter.Dimension));

    /// <summary>Another question to the same world; what it leaves out is its own.</summary>
    public Scene Ask(Func<KpiRequest, KpiRequest> change) => new(world, change(request));

    /// <summary>The same question to another KPI.</summary>
    public Answer Also(string kpi, string? variant = null) => Oracle.Of(world, request with { Kpi = kpi, Variant = variant });
}
