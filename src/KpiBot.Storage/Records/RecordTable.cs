using KpiBot.Crm;
using KpiBot.Storage.Model;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KpiBot.Storage.Records;

/// <summary>The table of one kind as the model describes it: its statements, and how a record becomes the parameters of one and a row a record.</summary>
internal sealed class RecordTable
{
    private static readonly Lazy<IModel> Shape = new(() =>
    {
        using var context = new DesignTimeFactory().CreateDbContext([]);
        return context.Model;
    });

    private static readonly Lazy<RecordTable>[] Tables = [.. RecordKinds.All.Select(kind => new Lazy<RecordTable>(() => new RecordTable(kind)))];

    private RecordTable(RecordKind kind)
    {
        var entity = Shape.Value.FindEntityType(kind.Type())!;
        // The id leads, so that the statements can leave it out by place; the rest in the model's order.
        IProperty[] properties = [.. entity.GetProperties().Where(property => !RecordMapping.IsOwn(property.Name)).OrderByDescending(property => property.Name == nameof(CrmRecord.Id))];
        string[] columns = [.. properties.Select(property => $"\"{property.Name}\"")];
        string[] places = [.. columns.Select((_, index) => $"?{FirstColumn + index}")];

        Name = NameOf(kind);
        Bind = RowBinding.Binder(entity.ClrType, properties, FirstColumn);
        Read = RowBinding.Reader(entity.ClrType, properties, firstColumn: 1);
        Find = $"SELECT \"Key\", \"Deleted\" FROM {Name} WHERE \"SourceNumber\" = ?1 AND \"Id\" = ?2";
        Insert = $"INSERT INTO {Name} (\"Key\", \"SourceNumber\", \"Revision\", \"Deleted\", {string.Join(", ", columns)}) VALUES (?{KeyPlace}, ?{SourcePlace}, ?{RevisionPlace}, 0, {string.Join(", ", places)}) ON CONFLICT DO NOTHING";
        Update = $"""
            UPDATE {Name} SET "Revision" = ?{RevisionPlace}, "Deleted" = 0, {string.Join(", ", columns.Zip(places, (column, place) => $"{column} = {place}").Skip(1))}
            WHERE "Key" = ?{KeyPlace} AND ("Deleted" = 1 OR {string.Join(" OR ", columns.Zip(places, (column, place) => $"{column} IS NOT {place}").Skip(1))})
            """;
        Totals = $"SELECT count(*), total({(Array.Find(properties, property => property.Name is "Amount" or "RecurringAmount") is { } amount ? $"\"{amount.Name}\"" : "0")}) FROM {Name} WHERE \"SourceNumber\" = ?1 AND \"Deleted\" = 0";
        Select = $"SELECT \"SourceNumber\", {string.Join(", ", columns)} FROM {Name} WHERE \"Key\" = ?1";
    }

    /// <summary>Places of the store's own parameters in <see cref="Insert"/> and <see cref="Update"/>; the record's columns follow.</summary>
    public const int KeyPlace = 1, SourcePlace = 2, RevisionPlace = 3, FirstColumn = 4;

    /// <summary>Quoted name of the table.</summary>
    public string Name { get; }

    /// <summary>Key and whether it is deleted, of source (1) and id (2).</summary>
    public string Find { get; }

    /// <summary>Adds a row unless its id is there.</summary>
    public string Insert { get; }

    /// <summary>Changes a row if any column differs or it was deleted; otherwise changes nothing.</summary>
    public string Update { get; }

    /// <summary>The source's number and the record's columns, of a key (1).</summary>
    public string Select { get; }

    /// <summary>How many rows of a source (1) there are, and the sum of their amounts in ten-thousandths.</summary>
    public string Totals { get; }

    /// <summary>Binds a record's columns to <see cref="Insert"/> or <see cref="Update"/>.</summary>
    public Action<Statement, CrmRecord> Bind { get; }

    /// <summary>Makes a record of the present row of <see cref="Select"/>, given the source's name.</summary>
    public Func<Statement, string, CrmRecord> Read { get; }

    /// <summary>What a source holds.</summary>
    public KindTotal TotalOf(SqliteConnection connection, int source)
    {
        using var totals = new Statement(connection, Totals);
        totals.Bind(1, source);
        totals.Step();
        return new KindTotal(totals.Integer(0), TenThousandths.ToDecimal(totals.Integer(1)));
    }

    /// <summary>The table of a kind.</summary>
    public static RecordTable Of(RecordKind kind) => Tables[(int)kind].Value;

    /// <summary>The quoted name of a kind's table, without a look at the model.</summary>
    public static string NameOf(RecordKind kind) => $"\"{kind.Type().Name}\"";
}
