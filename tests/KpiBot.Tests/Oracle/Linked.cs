using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Tests.Support;
using NodaTime;

namespace KpiBot.Tests.Oracle;

/// <summary>An account, with or without a record of its own.</summary>
public sealed record AccountRef(string Source, string Id);

/// <summary>Which record belongs to which, within a source.</summary>
public sealed class Linked
{
    private static readonly ConditionalWeakTable<World, Linked> ByWorld = [];

    private readonly World _world;
    private readonly Dictionary<(string, string), Lead?> _leadOfDeal;
    private readonly ILookup<(string, string), Deal> _dealsOfLead;
    private readonly Dictionary<(string, string), Deal> _deals;
    private readonly Dictionary<(string, string), Lead> _leads;
    private readonly Dictionary<(string, string), Account> _accounts;
    private readonly ILookup<(string, string?), LineItem> _linesOfDeal;
    private readonly ILookup<(string, string?), LineItem> _linesOfOrder;
    private readonly ILookup<(string, string), StageChange> _changes;
    private readonly Dictionary<(string, string), List<Touch>> _touches;
    private readonly HashSet<string> _typed;
    private readonly ConcurrentDictionary<long, DateOnly> _days = [];

    private Linked(World world)
    {
        _world = world;
        _leads = world.All<Lead>().ToDictionary(lead => (lead.Source, lead.Id));
        _deals = world.All<Deal>().ToDictionary(deal => (deal.Source, deal.Id));
        _accounts = world.All<Account>().ToDictionary(account => (account.Source, account.Id));
        var naming = world.All<Lead>().Where(lead => lead.DealId is not null).ToLookup(lead => (lead.Source, lead.DealId!));
        _leadOfDeal = world.All<Deal>().ToDictionary(deal => (deal.Source, deal.Id), deal => Lead(deal.Source, deal.LeadId) ?? First(naming[(deal.Source, deal.Id)]));
        _dealsOfLead = world.All<Deal>().Where(deal => LeadOf(deal) is not null).ToLookup(deal => (deal.Source, LeadOf(deal)!.Id));
        _linesOfDeal = world.All<LineItem>().ToLookup(line => (line.Source, line.DealId));
        _linesOfOrder = world.All<LineItem>().ToLookup(line => (line.Source, line.OrderId));
        _changes = world.All<StageChange>().OrderBy(change => Order(change.At)).ToLookup(change => (change.Source, change.DealId));
        _touches = world.All<Deal>().ToDictionary(deal => (deal.Source, deal.Id), deal => TouchesIn(deal, LeadOf(deal)));
        _typed = [.. world.All<Deal>().Where(deal => deal.DealType is not null).Select(deal => deal.Source)];
        Stamps = new ActivityStamps(world);
    }

    public ActivityStamps Stamps { get; }

    public static Linked Of(World world) => ByWorld.GetValue(world, key => new Linked(key));

    /// <summary>The business day, remembered: asking for a zone is slow.</summary>
    public DateOnly Day(Moment at) => _days.GetOrAdd(at.Code, _ => at.Day(_world.Agreement.Calendar));

    /// <summary>Whether any deal of the source has a type.</summary>
    public bool HasDealTypes(string source) => _typed.Contains(source);

    /// <summary>Moments in order of time; a day without a time is its beginning.</summary>
    public (DateOnly Day, LocalTime Time) Order(Moment at) => (Day(at), at.Instant?.InZone(_world.Agreement.Calendar.DateTimeZone).TimeOfDay ?? LocalTime.Midnight);

    public Lead? Lead(string source, string? id) => id is null ? null : _leads.GetValueOrDefault((source, id));

    public Deal? Deal(string source, string? id) => id is null ? null : _deals.GetValueOrDefault((source, id));

    public Account? Account(AccountRef? account) => account is null ? null : _accounts.GetValueOrDefault((account.Source, account.Id));

    public static AccountRef? Ref(string source, string? id) => id is null ? null : new AccountRef(source, id);

    public Lead? LeadOf(Deal deal) => _leadOfDeal[(deal.Source, deal.Id)];

    public IEnumerable<Deal> DealsOf(Lead lead) => _dealsOfLead[(lead.Source, lead.Id)];

    public IEnumerable<LineItem> LinesOf(Deal deal) => _linesOfDeal[(deal.Source, deal.Id)];

    public IEnumerable<LineItem> LinesOf(Order order) => _linesOfOrder[(order.Source, order.Id)];

    /// <summary>The deal's stage changes in order of time, then key.</summary>
    public IEnumerable<StageChange> ChangesOf(Deal deal) => _changes[(deal.Source, deal.Id)];

    /// <summary>Touches of the deal or its lead that have a date, in order of time, then key.</summary>
    public IReadOnlyList<Touch> TouchesOf(Deal deal) => _touches[(deal.Source, deal.Id)];

    private Lead? First(IEnumerable<Lead> leads) =>
        leads.OrderBy(lead => lead.CreatedAt is null).ThenBy(lead => lead.CreatedAt is { } at ? Order(at) : default).FirstOrDefault();

    private List<Touch> TouchesIn(Deal deal, Lead? lead) =>
        [.. _world.All<Touch>()
            .Where(touch => touch.Source == deal.Source && touch.At is not null)
            .Where(touch => touch.DealId == deal.Id || (lead is not null && touch.LeadId == lead.Id))
            .OrderBy(touch => Order(touch.At!.Value))];
}
