using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CsCheck;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Periods;

namespace KpiBot.Tests.Storage;

public sealed class RecordTableTests
{
    private static readonly Gen<CrmRecord[]> SomeOfEveryKind = RecordKinds.All
        .SelectMany(kind => Enumerable.Range(0, 4).Select(number => RandomRecords.Of(kind, "crm", $"{number}/é")))
        .Aggregate(Gen.Const(Array.Empty<CrmRecord>()), (before, record) => Gen.Select(before, record).Select((records, one) => (CrmRecord[])[.. records, one]));

    [Fact]
    public Task Every_record_is_read_as_it_was_written() => SomeOfEveryKind.SampleAsync(
        async records =>
        {
            using var folder = new TemporaryFolder();
            using var workspace = await folder.WriterAsync();
            await workspace.ImportAsync("crm", records);
            foreach (var kind in records.GroupBy(record => RecordKinds.Of(record.GetType())))
                Assert.Equal(kind, workspace.Read(kind.Key, workspace.Keys(kind.Key)));
        },
        iter: 6, threads: 1);

    [Fact]
    public Task A_cursor_gives_every_column_as_its_contract_says() => SomeOfEveryKind.SampleAsync(
        async records =>
        {
            using var folder = new TemporaryFolder();
            using var workspace = await folder.WriterAsync();
            await workspace.ImportAsync("crm", records);
            using var source = workspace.OpenSnapshotSource();
            foreach (var kind in records.GroupBy(record => RecordKinds.Of(record.GetType())))
            {
                PropertyInfo[] properties = [.. kind.Key.Type().GetProperties().Where(property => property.Name != nameof(CrmRecord.Source))];
                using var cursor = source.Open(kind.Key, ["Source", "Deleted", .. properties.Select(property => property.Name)]);
                foreach (var record in kind)
                {
                    Assert.True(cursor.Next());
                    Assert.Equal((1, 0), (cursor.Integer(0), cursor.Integer(1)));
                    for (var index = 0; index < properties.Length; index++) AssertColumn(cursor, index + 2, properties[index], properties[index].GetValue(record));
                }

                Assert.False(cursor.Next());
            }
        },
        iter: 6, threads: 1);

    private static bool IsText(PropertyInfo property) =>
        property.PropertyType == typeof(string) || property.PropertyType == typeof(ImmutableSortedDictionary<string, string>) || property.Name == nameof(ExchangeRate.Rate);

    private static void AssertColumn(IRowCursor cursor, int column, PropertyInfo property, object? value)
    {
        if (value is ImmutableSortedDictionary<string, string> { IsEmpty: true }) value = null;
        Assert.Equal(value is null, cursor.IsNull(column));
        var text = IsText(property) ? Encoding.UTF8.GetString(cursor.Text(column)) : "";
        switch (value)
        {
            case null:
                Assert.Equal((0L, ""), (cursor.Integer(column), text));
                break;
            case ImmutableSortedDictionary<string, string> dimensions:
                Assert.Equal(dimensions, JsonSerializer.Deserialize<SortedDictionary<string, string>>(text));
                break;
            case string given:
                Assert.Equal(given, text);
                break;
            case decimal rate when property.Name == nameof(ExchangeRate.Rate):
                Assert.Equal(rate, decimal.Parse(text, CultureInfo.InvariantCulture));
                break;
            case decimal amount:
                Assert.Equal(amount * 10_000, cursor.Integer(column));
                break;
            case Moment moment:
                Assert.Equal(moment.Code, cursor.Integer(column));
                break;
            default:
                Assert.Equal(Convert.ToInt64(value, CultureInfo.InvariantCulture), cursor.Integer(column));
                break;
        }
    }
}
