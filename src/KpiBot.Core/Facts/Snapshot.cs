using System.Collections.Concurrent;
using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Loading;
using KpiBot.Facts.Tables;

namespace KpiBot.Facts;

/// <summary>An immutable columnar copy of the workspace at one revision, from which every question is calculated.</summary>
public sealed class Snapshot
{
    private readonly SortedDictionary<string, DimensionValues> _dictionaries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, int), object> _remembered = new();
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> _values;
    private bool _isComplete;

    private Snapshot(WorkspaceState state)
    {
        State = state;
        _values = new(ValuesInUse);
    }

    /// <summary>The workspace as the snapshot saw it.</summary>
    public WorkspaceState State { get; }

    /// <summary>Dimension id → its values in the data's own spelling, sorted; dimensions that imports declared are among them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values => _values.Value;

    /// <summary>Day of the first dated record; null when there is none.</summary>
    public DateOnly? FirstDay { get; private set; }

    /// <summary>Leads.</summary>
    public LeadTable Leads { get; } = new();

    /// <summary>Deals.</summary>
    public DealTable Deals { get; } = new();

    /// <summary>Stage changes.</summary>
    public VisitTable Visits { get; } = new();

    /// <summary>Lines of deals and orders.</summary>
    public LineTable Lines { get; } = new();

    /// <summary>Accounts.</summary>
    public AccountTable Accounts { get; } = new();

    /// <summary>Contracts.</summary>
    public ContractTable Contracts { get; } = new();

    /// <summary>Orders.</summary>
    public OrderTable Orders { get; } = new();

    /// <summary>Tickets.</summary>
    public TicketTable Tickets { get; } = new();

    /// <summary>Survey answers.</summary>
    public SurveyTable Surveys { get; } = new();

    /// <summary>Days of use.</summary>
    public UsageTable Usage { get; } = new();

    /// <summary>Meaningful activities with customers.</summary>
    public InteractionTable Interactions { get; } = new();

    /// <summary>Activities added up.</summary>
    public ActivityTable Activities { get; } = new();

    /// <summary>Cost.</summary>
    public SpendTable Spend { get; } = new();

    /// <summary>Ads and posts.</summary>
    public AdTable Ads { get; } = new();

    /// <summary>E-mail sendings.</summary>
    public EmailTable Emails { get; } = new();

    /// <summary>Web traffic.</summary>
    public TrafficTable Traffic { get; } = new();

    /// <summary>Targets.</summary>
    public List<AgreedTarget> Targets { get; } = [];

    /// <summary>Exchange rates to the reporting currency.</summary>
    public Rates Rates { get; private set; } = new(string.Empty, []);

    /// <summary>Ids of the dimensions that imports declared.</summary>
    public SortedSet<string> OwnDimensions { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether source s records stage n (in the order of <see cref="Agreements.FunnelStage"/>): <c>[s, n]</c>.</summary>
    internal bool[,] Recorded { get; set; } = new bool[0, 6];

    /// <summary>With linear attribution: the touches that share a deal's money.</summary>
    internal Dictionary<int, Credit[]> Credits { get; } = [];

    /// <summary>Product lines; their codes stand on contracts and orders.</summary>
    internal DimensionValues ProductLines { get; } = new();

    /// <summary>Code of a product → code of its line.</summary>
    internal int[] LineOfProduct { get; set; } = [];

    internal bool AnyActivity { get; set; }

    internal bool AnyTouch { get; set; }

    internal IEnumerable<Table> Tables =>
        [Leads, Deals, Visits, Lines, Accounts, Contracts, Orders, Tickets, Surveys, Usage, Interactions, Activities, Spend, Ads, Emails, Traffic];

    /// <summary>Reads everything from a source.</summary>
    public static Snapshot Load(ISnapshotSource source)
    {
        var snapshot = new Snapshot(source.State);
        var build = new Build(source, snapshot);
        snapshot.Rates = RateLoader.Load(build);
        AccountLoader.Load(build);
        LeadLoader.Load(build);
        DealLoader.Load(build);
        NewBusiness.Mark(build);
        LeadStages.Follow(build);
        LeadStages.StartCycles(build);
        VisitLoader.Load(build);
        CustomerLoader.Load(build);
        LineLoader.Load(build);
        TouchLoader.Load(build);
        ActivityLoader.Load(build);
        MarketingLoader.Load(build);
        Customers.Derive(build);
        snapshot.Complete(code => CustomerLoader.LineOf(build, System.Text.Encoding.UTF8.GetBytes(code)));
        return snapshot;
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
        writer.Number(SnapshotFileWriter.End);
    }

    /// <summary>
    /// Reads a file that <see cref="Save"/> wrote. Null when it is of another version or another revision than <paramref name="state"/>, or ends early:
    /// then the rows must be loaded. The caller sees to it that the file belongs to the same workspace.
    /// </summary>
    public static Snapshot? Open(Stream stream, WorkspaceState state)
    {
        try
        {
            var reader = new SnapshotFileReader(stream);
            if (reader.Text() != SnapshotFileWriter.Version || reader.Number() != state.Revision) return null;
            var snapshot = new Snapshot(state);
            for (var left = reader.Number(); left > 0; left--) snapshot.Dictionary(reader.Text()).Read(reader);
            snapshot._isComplete = true;
            snapshot.ProductLines.Read(reader);
            foreach (var table in snapshot.Tables) table.Read(reader);
            snapshot.Rates = Rates.Read(reader);
            foreach (var dimension in reader.Texts()) snapshot.OwnDimensions.Add(dimension);
            SnapshotParts.Read(reader, snapshot);
            snapshot.FirstDay = reader.Number() is var first and > 1 ? Day.DateOf((int)first) : null;
            return reader.Number() == SnapshotFileWriter.End ? snapshot : null;
        }
        catch (Exception damaged) when (damaged is EndOfStreamException or InvalidDataException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>A figure that follows from the snapshot alone and the key, computed once.</summary>
    internal T Remember<T>((string What, int Day) key, Func<T> compute) => ((Lazy<T>)_remembered.GetOrAdd(key, _ => new Lazy<T>(compute))).Value;

    /// <summary>The dictionary of a dimension; while the snapshot is built, made when it is new.</summary>
    internal DimensionValues Dictionary(string dimension)
    {
        if (_dictionaries.TryGetValue(dimension, out var values)) return values;
        values = new DimensionValues();
        if (!_isComplete) _dictionaries[dimension] = values;
        return values;
    }

    private void Complete(Func<string, int> lineOf)
    {
        foreach (var table in Tables) table.Seal();
        _isComplete = true;
        var products = Dictionary(Dimensions.Product);
        LineOfProduct = [0, .. Enumerable.Range(1, products.Count - 1).Select(code => lineOf(products[code]!))];
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
