using System.Text.Json;
using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Facts.Loading;

/// <summary>What the loaders share while a snapshot is built; gone when it stands.</summary>
internal sealed class Build(ISnapshotSource source, Snapshot snapshot)
{
    private readonly Dictionary<string, string> _ownDimensions = new(StringComparer.Ordinal);
    private readonly DimensionValues _currencies = new();
    private readonly List<int> _currencyCodes = [];

    public ISnapshotSource Source { get; } = source;

    public Snapshot Snapshot { get; } = snapshot;

    public Agreement Agreement { get; } = source.State.Agreement;

    public ZoneClock Clock { get; } = new(source.State.Agreement.Calendar);

    public FollowUpClocks FollowUp => field ??= new(Agreement, Clock);

    public IdMap Leads { get; } = new();

    public IdMap Deals { get; } = new();

    public IdMap Accounts { get; } = new();

    public IdMap Orders { get; } = new();

    /// <summary>Product name → its line.</summary>
    public Dictionary<string, string> ProductLines { get; } = new(StringComparer.Ordinal);

    /// <summary>Leads that name a deal, by that deal's id: the one created first.</summary>
    public IdMap LeadOfDeal { get; } = new();

    /// <summary>The dictionary of a dimension.</summary>
    public DimensionValues Values(string dimension) => Snapshot.Dictionary(dimension);

    /// <summary>A dimension of a table, to be kept where rows are many.</summary>
    public DimensionField Field(Table table, string dimension) => new(table, dimension, Values(dimension));

    /// <summary>The code of a currency in <see cref="Rates"/>.</summary>
    public int Currency(ReadOnlySpan<byte> currency)
    {
        if (currency.IsEmpty) return 0;
        var code = _currencies.Code(currency);
        while (_currencyCodes.Count <= code) _currencyCodes.Add(Snapshot.Rates.Code(_currencies[_currencyCodes.Count]));
        return _currencyCodes[code];
    }

    /// <summary>Adds a dimension's value to the row that is being built.</summary>
    public void Code(Table table, string dimension, ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty) Code(table, dimension, Values(dimension).Code(value));
    }

    /// <summary>Adds a dimension's code to the row that is being built.</summary>
    public static void Code(Table table, string dimension, int code)
    {
        if (code == 0) return;
        var column = table.Dimension(dimension);
        if (column.Count > table.Rows) return;
        column.FillTo(table.Rows);
        column.Add(code);
    }

    /// <summary>Adds the free dimensions of the row that is being built.</summary>
    public void OwnDimensions(Table table, ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty) return;
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            var name = reader.GetString()!;
            if (_ownDimensions.TryAdd(name, name)) Snapshot.OwnDimensions.Add(name);
            reader.Read();
            Code(table, name, reader.ValueIsEscaped ? System.Text.Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan);
        }
    }

    /// <summary>The row of a deal that is referred to; -1 when there is none.</summary>
    public int Deal(int source, ReadOnlySpan<byte> id)
    {
        var row = Deals.Find(source, id);
        if (row == RowColumn.None && !id.IsEmpty) Snapshot.DealLinks |= DealLinks.Missing;
        return row;
    }

    /// <summary>The row of an account that is referred to, made when it has no record of its own; -1 without a reference.</summary>
    public int Account(int source, ReadOnlySpan<byte> id)
    {
        if (id.IsEmpty) return RowColumn.None;
        var row = Accounts.Find(source, id);
        if (row != RowColumn.None) return row;
        var accounts = Snapshot.Accounts;
        row = accounts.Rows;
        accounts.Key.Add(0);
        accounts.Source.Add(source);
        Code(accounts, Dimensions.Account, id);
        accounts.Since.Add((ushort)Day.None);
        accounts.Rows++;
        Accounts.Add(source, id, row);
        return row;
    }
}
