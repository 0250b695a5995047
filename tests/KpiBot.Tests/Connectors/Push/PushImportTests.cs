using System.Text;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Push;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Tests.Connectors.Csv;
using KpiBot.Tests.Support;
using NodaTime;

namespace KpiBot.Tests.Connectors.Push;

public class PushImportTests
{
    private static readonly BusinessCalendar Calendar = new() { Zone = "America/Sao_Paulo" };

    private readonly MemoryStore _store = new();
    private int _deliveries;

    [Fact]
    public async Task An_object_or_a_list_of_them_becomes_records()
    {
        var taken = await TakenAsync(Deals, """[{"id": 7, "status": "won", "amount": 1500.5, "closed": "2026-07-01T02:00:00Z"}, {"id": "8", "status": "open"}]""");
        Assert.Equal((2, 0, false), (taken.Rows, taken.Bad, taken.IsRepeated));
        var deal = _store.All<Deal>().Single(record => record.Id == "7");
        Assert.Equal((DealStatus.Won, 1500.5m, new DateOnly(2026, 6, 30), "shop"), (deal.Status, deal.Amount, deal.ClosedAt!.Value.Day(Calendar), deal.Source));
        Assert.Equal(1, (await TakenAsync(Deals, """{"id": "9", "status": "lost"}""")).Rows);
        Assert.Equal("9", Assert.Single(_store.All<Deal>()).Id);
        Assert.Equal(0, (await TakenAsync(Deals, "[]")).Rows);
    }

    [Theory]
    [InlineData("1.234,56", "1500.125", 1500.125)] // a point in JSON is never a mark between thousands
    [InlineData("1.234,56", "1.5e3", 1500)]
    [InlineData("1.234,56", "\"1.500,25\"", 1500.25)]
    [InlineData("1,234.56", "1500.125", 1500.125)]
    [InlineData("1,234.56", "\"1,500.25\"", 1500.25)]
    [InlineData("1,234.56", "-3", -3)]
    public async Task Numbers_are_JSONs_own_and_texts_are_written_as_the_mapping_says(string format, string amount, double expected)
    {
        await TakenAsync(Deals.Replace("\"id\": \"id\"", $"\"id\": \"id\", \"numberFormat\": \"{format}\"", StringComparison.Ordinal), $$"""{"id": "1", "status": "won", "amount": {{amount}}}""");
        Assert.Equal((decimal)expected, Assert.Single(_store.All<Deal>()).Amount);
    }

    [Fact]
    public async Task A_property_inside_another_is_named_with_a_point_and_what_the_mapping_does_not_name_is_not_looked_at()
    {
        var mapping = Deals.Replace("\"amount\": \"amount\"", "\"amount\": \"total.value\", \"owner\": \"owner.name\"", StringComparison.Ordinal);
        await TakenAsync(mapping, """{"id": "1", "status": "won", "total": {"value": 12, "tax": []}, "owner.name": "Ana", "e-mail": "ana@example.com", "lines": [{"deep": {}}]}""");
        var deal = Assert.Single(_store.All<Deal>());
        Assert.Equal((12, "Ana"), (deal.Amount, deal.Owner));
        await TakenAsync(mapping, """{"id": "1", "status": "won", "total": 3, "owner": null}""");
        deal = Assert.Single(_store.All<Deal>());
        Assert.Equal((null, null), (deal.Amount, deal.Owner));
    }

    [Theory]
    [InlineData("""{"status": "won"}""", "id", "found no value, expected an id")]
    [InlineData("""{"id": "2"}""", "status", "found no value, expected one of open, won, lost")]
    [InlineData("""{"id": "2", "status": "maybe"}""", "status", "found \"maybe\", expected one of open, won, lost")]
    [InlineData("""{"id": "2", "status": "won", "amount": "much"}""", "amount", "found \"much\", expected a number written like 1,234.56")]
    [InlineData("""{"id": "2", "status": "won", "amount": 9e99}""", "amount", "found \"9e99\", expected a number written like 1,234.56")]
    [InlineData("""{"id": "2", "status": "won", "closed": "20x6-01-01"}""", "closed", "found \"20x6-01-01\", expected")]
    [InlineData("""{"id": "2", "status": "won", "amount": [1]}""", null, "property \"amount\" holds a list, expected a text, a number, true, false or null")]
    [InlineData("""{"id": "2", "status": "won", "amount": {}}""", null, "property \"amount\" holds an object, expected a text, a number, true, false or null")]
    [InlineData("""{"id": "a\u0000b", "status": "won"}""", null, "property \"id\" holds a NUL character")]
    [InlineData("7", null, "expected an object")]
    public async Task A_bad_row_is_named_and_costs_no_good_one(string bad, string? field, string problem)
    {
        var taken = await TakenAsync(Deals, $$"""[{"id": "1", "status": "won"}, {{bad}}, {"id": "3", "status": "lost"}]""");
        Assert.Equal((2, 1), (taken.Rows, taken.Bad));
        var fault = Assert.Single(taken.Faults);
        Assert.Equal((2, field), (fault.Row, fault.Field));
        Assert.StartsWith(problem, fault.Problem, StringComparison.Ordinal);
        Assert.Equal(["1", "3"], _store.All<Deal>().Select(deal => deal.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("""{"id": "1", "status": "won" """)]
    [InlineData("""[{"id": "1", "id": "2", "status": "won"}]""")]
    [InlineData("""[{"id": "\ud800", "status": "won"}]""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]")]
    public async Task What_is_no_list_of_rows_is_refused_whole(string body)
    {
        Assert.IsType<PushOutcome.Unreadable>(await RunAsync(Deals, body));
        Assert.Equal(0, _store.Sessions);
    }

    [Fact]
    public async Task A_delivery_that_comes_again_is_answered_like_the_first_and_changes_nothing()
    {
        const string Body = """[{"id": "1", "status": "won"}, {"id": "2"}]""";
        Assert.False((await TakenAsync(Deals, Body, "d")).IsRepeated);
        await TakenAsync(Deals, """{"id": "1", "status": "lost"}""");
        var again = await TakenAsync(Deals, Body, "d");
        Assert.Equal((1, 1, true), (again.Rows, again.Bad, again.IsRepeated));
        Assert.Equal(DealStatus.Lost, Assert.Single(_store.All<Deal>()).Status);
    }

    [Fact]
    public async Task Bytes_of_every_kind_are_answered()
    {
        var (dice, body) = (new Dice(11), Encoding.UTF8.GetBytes("""[{"id": "1", "status": "won", "amount": 1500.5, "closed": "2026-07-01"}, {"id": "2", "status": "open", "amount": null}]"""));
        var mapping = await MappingAsync(Deals);
        for (var round = 0; round < 2_000; round++)
        {
            var changed = body.ToArray();
            for (var times = 1 + dice.Next(4); times > 0; times--) changed[dice.Next(changed.Length)] = (byte)dice.Next(256);
            Assert.NotNull(await new PushImport(_store, mapping, TimeProvider.System).RunAsync(changed.AsMemory(0, dice.Next(changed.Length + 1)), $"r{round}", Instant.MaxValue, Calendar, TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("\"id\": \"id\"", "\"id\": {\"row\": true}", "its id is the row's number")]
    [InlineData("\"id\": \"id\"", "\"id\": \"id\", \"complete\": true", "it says that it is complete")]
    [InlineData("\"id\": \"id\"", "\"id\": \"id\", \"joins\": [{\"file\": \"b.csv\", \"as\": \"b\", \"key\": \"k\", \"from\": \"id\"}]", "it joins other files")]
    [InlineData("\"source\": \"shop\"", "\"source\": \"shop\", \"asOf\": \"2026-01-01\"", "it says of which day its data is")]
    [InlineData("\"files\": [", "\"files\": [{\"file\": \"a\", \"record\": \"lead\", \"id\": \"id\", \"fields\": {}}, ", "it has several entries in \"files\"")]
    public async Task A_mapping_by_which_nothing_can_be_pushed_says_why(string part, string by, string problem)
    {
        Assert.Null(PushMapping.Problem(await MappingAsync(Deals)));
        Assert.StartsWith(problem, PushMapping.Problem(await MappingAsync(Deals.Replace(part, by, StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    private const string Deals = """{"source": "shop", "files": [{"file": "deals", "record": "deal", "id": "id", "fields": {"status": "status", "amount": "amount", "closedAt": "closed"}}]}""";

    private async Task<PushOutcome.Taken> TakenAsync(string mapping, string body, string? delivery = null) => Assert.IsType<PushOutcome.Taken>(await RunAsync(mapping, body, delivery));

    private async Task<PushOutcome> RunAsync(string mapping, string body, string? delivery = null) =>
        await new PushImport(_store, await MappingAsync(mapping), TimeProvider.System).RunAsync(Encoding.UTF8.GetBytes(body), delivery ?? $"{++_deliveries}", Instant.MaxValue, Calendar, TestContext.Current.CancellationToken);

    private static async Task<Mapping> MappingAsync(string json) =>
        Assert.IsType<MappingResult.Read>(await MappingReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), TestContext.Current.CancellationToken)).Mapping;
}
