using System.Collections.Concurrent;
using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Loading;
using KpiBot.Facts.Tables;

namespace KpiBot.Facts;

/// <summary>An immutable columnar copy of the workspace at one revision, from which every question is calculated.</summary>
public sealed class Snapshot
{
    private readonly SortedDictionary<string, DimensionValues> _dictionaries;
    private readonly HashSet<string> _borrowed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, int), object> _remembered = new();
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> _values;
    private bool _isComplete;

    internal Snapshot(WorkspaceState state)
        : this(state, new(StringComparer.Ordinal))
    {
    }

    private Snapshot(WorkspaceState state, SortedDictionary<string, DimensionValues> dictionaries)
    {
        (State, _dictionaries) = (state, dictionaries);
        GivenAccounts = Accounts;
        _values = new(ValuesInUse);
    }

    /// <summary>The workspace as the snapshot saw it.</summary>
    public WorkspaceState State { get; }

    /// <summary>Dimension id → its values in the data's own spelling, sorted; dimensions that imports declared are among them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values => _values.Value;

    /// <summary>Day of the first dated record; null when there is none.</summary>
    public DateOnly? FirstDay { get; private set; }

    /// <summary>Leads.</summary>
    public LeadTable Leads { get; internal set; } = new();

    /// <summary>Deals.</summary>
    public DealTable Deals { get; internal set; } = new();

    /// <summary>Stage changes.</summary>
    public VisitTable Visits { get; internal set; } = new();

    /// <summary>Lines of deals and orders.</summary>
    public LineTable Lines { get; private init; } = new();

    /// <summary>Accounts.</summary>
    public AccountTable Accounts { get; internal set; } = new();

    /// <summary>Contracts.</summary>
    public ContractTable Contracts { get; private init; } = new();

    /// <summary>Orders.</summary>
    public OrderTable Orders { get; private init; } = new();

    /// <summary>Tickets.</summary>
    public TicketTable Tickets { get; private init; } = new();

    /// <summary>Survey answers.</summary>
    public SurveyTable Surveys { get; private init; } = new();

    /// <summary>Days of use.</summary>
    public UsageTable Usage { get; private init; } = new();

    /// <summary>Meaningful activities with customers.</summary>
    public InteractionTable Interactions { get; private init; } = new();

    /// <summary>Activities added up.</summary>
    public ActivityTable Activities { get; private init; } = new();

    /// <summary>Cost.</summary>
    public SpendTable Spend { get; private init; } = new();

    /// <summary>Ads and posts.</summary>
    public AdTable Ads { get; private init; } = new();

    /// <summary>E-mail sendings.</summary>
    public EmailTable Emails { get; private init; } = new();

    /// <summary>Web traffic.</summary>
    public TrafficTable Traffic { get; private init; } = new();

    /// <summary>Targets.</summary>
    public List<AgreedTarget> Targets { get; } = [];

    /// <summary>Exchange rates to the reporting currency.</summary>
    public Rates Rates { get; private set; } = new(string.Empty, []);

    /// <summary>Ids of the dimensions that imports declared.</summary>
    public SortedSet<string> OwnDimensions { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether source s records stage n (in the order of <see cref="Agreements.FunnelStage"/>): <c>[s, n]</c>.</summary>
    internal bool[,] Recorded { get; private set; } = new bool[0, 6];

    /// <summary>How many leads of source s show that it records stage n.</summary>
    internal int[,] Recording
    {
        get;
        set
        {
            (field, Recorded) = (value, new bool[value.GetLength(0), value.GetLength(1)]);
            for (var source = 0; source < value.GetLength(0); source++)
            {
                for (var stage = 0; stage < value.GetLength(1); stage++) Recorded[source, stage] = value[source, stage] > 0;
            }
        }
    } = new int[0, 6];

    /// <summary>With linear attribution: the touches that share a deal's money.</summary>
    internal Dictionary<int, Credit[]> Credits { get; private init; } = [];

    /// <summary>Product lines; their codes stand on contracts and orders.</summary>
    internal DimensionValues ProductLines { get; private init; } = new();

    /// <summary>Code of a product → code of its line.</summary>
    internal int[] LineOfProduct { get; set; } = [];

    internal OwnDays OwnDays { get; private init; } = new();

    internal bool AnyActivity { get; set; }

    internal bool AnyTouch { get; set; }

    internal DealLinks DealLinks { get; set; }

    /// <summary>Accounts as their records give them; <see cref="Accounts"/> have taken the rest from what they bought.</summary>
    internal AccountTable GivenAccounts { get; private set; }

    internal IEnumerable<Table> Tables =>
        [Leads, Deals, Visits, Lines, Accounts, Contracts, Orders, Tickets, Surveys, Usage, Interactions, Activities, Spend, Ads, Emails, Traffic, GivenAccounts];

    /// <summary>Reads everything from a source.</summary>
    public static Snapshot Load(ISnapshotSource source)
    {
        var snapshot = new Snapshot(source.State);
        var build = new Build(source, snapshot);
        snapshot.Rates = RateLoader.Load(build);
        AccountLoader.Load(build);
        LeadLoader.Load(build);
        DealLoader.Load(build);
        NewBusiness.Mark(snapshot, Enumerable.Range(0, snapshot.Deals.Rows), NewBusiness.Typed(snapshot));
        LeadStages.Follow(build);
        LeadStages.StartCycles(build);
        VisitLoader.Load(build);
        CustomerLoader.Load(build);
        LineLoader.Load(build);
        TouchLoader.Load(build);
        ActivityLoader.Load(build);
        MarketingLoader.Load(build);
        snapshot.Accounts = new AccountTable();
        snapshot.Accounts.Take(snapshot.GivenAccounts);
        Customers.Derive(snapshot);
        snapshot.Complete(snapshot.Tables, () => build);
        return snapshot;
    }

    /// <summary>
    /// The snapshot at the source's present revision. Where only deals changed since this one, and not many, it shares with it all that is still true, which is a matter of
    /// milliseconds; else everything is read. Values of dimensions that no deal bears any more stay among <see cref="Values"/> until then.
    /// </summary>
    public Snapshot Advance(ISnapshotSource source)
    {
        if (DealChanges.Take(this, source) is not { } after) return Load(source);
        after.Complete([after.Leads, after.Deals, after.Visits, after.Accounts], () => AccountLoader.Lines(new Build(source, after)));
        return after;
    }

    /// <summary>A copy to be changed: it shares every segment and every dictionary until it is written to.</summary>
    internal Snapshot Copy(WorkspaceState state)
    {
        var copy = new Snapshot(state, new(_dictionaries, StringComparer.Ordinal))
        {
            Lines = Lines, Contracts = Contracts, Orders = Orders, Tickets = Tickets, Surveys = Surveys, Usage = Usage, Interactions = Interactions,
            Activities = Activities, Spend = Spend, Ads = Ads, Emails = Emails, Traffic = Traffic, GivenAccounts = GivenAccounts, Rates = Rates.Copy(), ProductLines = ProductLines.Copy(),
            Recording = Recording, LineOfProduct = LineOfProduct, AnyActivity = AnyActivity, AnyTouch = AnyTouch, DealLinks = DealLinks, Credits = Credits, OwnDays = OwnDays,
        };
        copy._borrowed.UnionWith(_dictionaries.Keys);
        copy.Leads.Take(Leads);
        copy.Deals.Take(Deals);
        copy.Visits.Take(Visits);
        copy.Accounts.Take(Accounts);
        copy.OwnDimensions.UnionWith(OwnDimensions);
        copy.Targets.AddRange(Targets);
        return copy;
    }

    /// <summary>An empty table of deals beside the leads and accounts, the dictionaries and the rates of this snapshot, to be filled with some that changed.</summary>
    internal Snapshot Part()
    {
        var part = new Snapshot(State, _dictionaries) { Leads = Leads, Accounts = GivenAccounts, Rates = Rates };
        foreach (var dimension in _borrowed.ToArray()) if (dimension != Dimensions.Account) Dictionary(dimension);
        part.OwnDimensions.UnionWith(OwnDimensions);
        return part;
    }

    /// <summary>Writes the snapshot to a file of its own, from which it is back in a fraction of the time.</summary>
    public void Save(Stream stream)
    {
        var writer = new SnapshotFileWriter(stream);
        writer.Text(SnapshotFileWriter.Version);
        writer.Number(State.Revision);
        writer.Number(_dictionaries.Count);
        foreach (var (dimension, values) in _dictionaries)
        {
            writer.Text(dimension);
            values.Write(writer);
        }

        ProductLines.Write(writer);
        foreach (var table in Tables) table.Write(writer);
        Rates.Write(writer);
        writer.Texts(OwnDimensions);
        SnapshotParts.Write(writer, this);
        writer.Number(Day.Of(FirstDay ?? DateOnly.MinValue));
        writer.Finish();
    }

    /// <summary>
    /// Opens a file that <see cref="Save"/> wrote; a column is read from it when a question first needs it, so that the snapshot keeps the stream, which must be able to
    /// seek. Null when it is of another version or another revision than <paramref name="state"/>, or not whole: then the rows must be loaded. A column that is found
    /// damaged later throws <see cref="DamagedSnapshotException"/>. The caller sees to it that the file belongs to the same workspace.
    /// </summary>
    public static Snapshot? Open(Stream file, WorkspaceState state)
    {
        try
        {
            var reader = new SnapshotFileReader(file);
            if (reader.Text() != SnapshotFileWriter.Version || reader.Number() != state.Revision) return null;
            var snapshot = new Snapshot(state);
            for (var left = reader.Number(); left > 0; left--) snapshot.Dictionary(reader.Text()).Read(reader);
            (snapshot._isComplete, snapshot.GivenAccounts) = (true, new AccountTable());
            snapshot.ProductLines.Read(reader);
            foreach (var table in snapshot.Tables) table.Read(reader);
            snapshot.Rates = Rates.Read(reader);
            foreach (var dimension in reader.Texts()) snapshot.OwnDimensions.Add(dimension);
            SnapshotParts.Read(reader, snapshot);
            snapshot.FirstDay = reader.Number() is var first and > 1 ? Day.DateOf((int)first) : null;
            return snapshot;
        }
        catch (Exception damaged) when (damaged is EndOfStreamException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Reads every column of the file that nobody has asked for yet, so that no question waits for one.</summary>
    public void Warm()
    {
        foreach (var table in Tables) table.Warm();
    }

    /// <summary>A figure that follows from the snapshot alone and the key, computed once.</summary>
    internal T Remember<T>((string What, int Day) key, Func<T> compute) => ((Lazy<T>)_remembered.GetOrAdd(key, _ => new Lazy<T>(compute))).Value;

    /// <summary>The dictionary of a dimension; while the snapshot is built, made when it is new.</summary>
    internal DimensionValues Dictionary(string dimension)
    {
        if (_dictionaries.TryGetValue(dimension, out var values))
        {
            if (!_isComplete && _borrowed.Remove(dimension)) _dictionaries[dimension] = values = values.Copy();
            return values;
        }

        values = new DimensionValues();
        if (!_isComplete) _dictionaries[dimension] = values;
        return values;
    }

    private void Complete(IEnumerable<Table> changed, Func<Build> productLines)
    {
        foreach (var table in changed) table.Seal();
        var products = Dictionary(Dimensions.Product);
        if (LineOfProduct.Length != products.Count)
        {
            var build = productLines();
            LineOfProduct = [0, .. Enumerable.Range(1, products.Count - 1).Select(code => CustomerLoader.LineOf(build, System.Text.Encoding.UTF8.GetBytes(products[code]!)))];
        }

        _isComplete = true;
        DayColumn[] firsts = [Leads.Created, Deals.Created, Deals.Closed, Orders.At, Contracts.Start, Spend.At, Traffic.At];
        var first = firsts.Select(column => column.Min()).Where(day => day != Day.None).DefaultIfEmpty(Day.None).Min();
        FirstDay = Day.Date(first);
    }

    private Dictionary<string, IReadOnlyList<string>> ValuesInUse()
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (dimension, dictionary) in _dictionaries)
        {
            if (dictionary.Count > 1) values[dimension] = [.. Enumerable.Range(1, dictionary.Count - 1).Select(code => dictionary[code]!).Order(StringComparer.Ordinal)];
        }

        return values;
    }
}
