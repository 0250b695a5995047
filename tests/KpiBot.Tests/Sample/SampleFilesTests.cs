using System.Text.Json;
using System.Text.RegularExpressions;

namespace KpiBot.Tests.Sample;

public sealed partial class SampleFilesTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    private static readonly string[] MayLieAhead = ["expected_close_at", "end_at", "from_at", "to_at"];

    private static readonly (string Table, string Column, string Refers)[] References =
    [
        ("leads", "deal_id", "deals"), ("leads", "account_id", "accounts"), ("deals", "account_id", "accounts"), ("deals", "lead_id", "leads"), ("stage_changes", "deal_id", "deals"),
        ("line_items", "deal_id", "deals"), ("activities", "lead_id", "leads"), ("activities", "deal_id", "deals"), ("activities", "account_id", "accounts"),
        ("touches", "lead_id", "leads"), ("touches", "deal_id", "deals"), ("touches", "account_id", "accounts"), ("contracts", "account_id", "accounts"), ("contracts", "renews_id", "contracts"),
        ("contracts", "renewal_deal_id", "deals"), ("orders", "account_id", "accounts"), ("tickets", "account_id", "accounts"), ("surveys", "account_id", "accounts"), ("usage", "account_id", "accounts"),
    ];

    private IEnumerable<string> Names => sample.Files.Rows.Keys.Select(file => file[..^4]);

    [Fact]
    public void Every_file_is_well_formed_and_has_the_rows_that_were_reported() =>
        Assert.All(Names, name => Assert.Equal(sample.Files.Rows[name + ".csv"], sample.Table(name).Rows.Length));

    [Fact]
    public void Nothing_happened_after_the_last_day()
    {
        foreach (var name in Names)
        {
            var table = sample.Table(name);
            foreach (var column in table.Columns.Except(MayLieAhead))
            {
                Assert.All(table.Column(column).Where(cell => IsoDay().IsMatch(cell)), cell => Assert.True(SampleFolder.Day(cell) <= sample.Until, $"{name}.{column}: {cell}"));
            }
        }
    }

    [Fact]
    public void Every_reference_leads_to_a_record()
    {
        foreach (var (name, column, refers) in References)
        {
            var table = sample.Table(refers);
            var ids = table.Rows.Select(row => row[0]).ToHashSet();
            var used = sample.Table(name).Column(column).Where(id => id.Length > 0).ToArray();
            Assert.NotEmpty(used);
            Assert.All(used, id => Assert.Contains(id, ids));
        }
    }

    [Fact]
    public void Keys_are_unique()
    {
        using var mapping = Mapping();
        foreach (var file in mapping.RootElement.GetProperty("files").EnumerateArray())
        {
            var table = sample.Table(file.GetProperty("file").GetString()![..^4]);
            var id = file.GetProperty("id");
            string[] key = id.ValueKind == JsonValueKind.String ? [id.GetString()!] : [.. id.EnumerateArray().Select(column => column.GetString()!)];
            var keys = table.Rows.Select(row => string.Join('/', key.Select(column => table.Of(row, column)))).ToArray();
            Assert.DoesNotContain("", keys);
            Assert.Equal(keys.Length, keys.Distinct().Count());
        }
    }

    [Fact]
    public void No_two_accounts_share_a_name()
    {
        var names = sample.Table("accounts").Column("name").ToArray();
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [Fact]
    public void The_stages_of_a_lead_follow_one_another()
    {
        string[] order = ["created_at", "mql_at", "first_response_at", "accepted_at", "sql_at", "opportunity_at"];
        var leads = sample.Table("leads");
        Assert.All(leads.Rows, row =>
        {
            var times = order.Select(column => leads.Of(row, column)).ToArray();
            var known = times.Where(time => time.Length > 0).ToArray();
            Assert.Equal(known.Order(StringComparer.Ordinal), known);
            Assert.True(times.SkipWhile(time => time.Length > 0).All(time => time.Length == 0));
            Assert.False(leads.Of(row, "accepted_at").Length > 0 && leads.Of(row, "rejected_at").Length > 0);
        });
    }

    [Fact]
    public void The_lines_of_a_deal_add_up_to_its_amount()
    {
        var (deals, lines) = (sample.Table("deals"), sample.Table("line_items"));
        var amounts = deals.Rows.ToDictionary(row => row[0], row => deals.Of(row, "amount"));
        foreach (var lot in lines.Rows.GroupBy(row => lines.Of(row, "deal_id")))
        {
            Assert.InRange(lot.Count(), 2, 3);
            if (amounts[lot.Key].Length > 0) Assert.Equal(Number(amounts[lot.Key]), lot.Sum(row => Number(lines.Of(row, "amount"))));
        }
    }

    [Fact]
    public void The_Brazilian_ledger_spells_numbers_and_days_in_its_own_way()
    {
        var ledger = sample.Table("spend_brazil");
        Assert.All(ledger.Column("valor"), amount => Assert.Matches(@"^-?\d{1,3}(\.\d{3})*,\d\d$", amount));
        Assert.Contains(ledger.Column("valor"), amount => amount.Contains('.', StringComparison.Ordinal));
        Assert.Contains(ledger.Column("data"), day => IsoDay().IsMatch(day));
        Assert.Contains(ledger.Column("data"), day => day.EndsWith($"/{sample.Until.Year}", StringComparison.Ordinal));
        Assert.Contains("mídia", ledger.Column("classe"));
    }

    [Fact]
    public void Dirt_is_there_and_is_little()
    {
        var (deals, leads, surveys) = (sample.Table("deals"), sample.Table("leads"), sample.Table("surveys"));
        Assert.InRange(deals.Column("amount").Count(cell => cell.Length == 0), 3, 40);
        Assert.InRange(deals.Column("deal_type").Count(cell => cell.Length == 0), 3, 20);
        Assert.InRange(deals.Column("currency").Count(cell => cell == "CLP"), 2, 10);
        Assert.InRange(leads.Column("channel").Count(cell => cell.Length == 0), 30, 150);
        Assert.InRange(deals.Rows.Count(row => string.CompareOrdinal(deals.Of(row, "created_at")[..10], deals.Of(row, "closed_at")) > 0 && deals.Of(row, "closed_at").Length > 0), 1, 8);
        Assert.Single(surveys.Rows, row => surveys.Of(row, "kind") == "nps" && Number(surveys.Of(row, "score")) is < 0 or > 10);
    }

    [Fact]
    public void The_mapping_reads_every_column_that_it_names_into_a_property_that_there_is()
    {
        using var mapping = Mapping();
        foreach (var file in mapping.RootElement.GetProperty("files").EnumerateArray())
        {
            var table = sample.Table(file.GetProperty("file").GetString()![..^4]);
            var type = Crm.RecordKinds.Type(Crm.RecordKinds.Parse(file.GetProperty("record").GetString()!)!.Value);
            foreach (var field in file.GetProperty("fields").EnumerateObject())
            {
                Assert.NotNull(type.GetProperty(char.ToUpperInvariant(field.Name[0]) + field.Name[1..]));
                if (field.Value.ValueKind == JsonValueKind.String) Assert.Contains(field.Value.GetString(), table.Columns);
                else if (field.Value.TryGetProperty("column", out var column)) Assert.Contains(column.GetString(), table.Columns);
                else Assert.True(field.Value.TryGetProperty("value", out _));
            }
        }
    }

    [Fact]
    public void Every_misspelt_product_and_industry_has_an_alias()
    {
        using var mapping = Mapping();
        var aliases = mapping.RootElement.GetProperty("aliases");
        var products = sample.Table("products").Column("name").ToHashSet();
        var spelt = new[] { "leads", "deals", "line_items", "orders" }.SelectMany(name => sample.Table(name).Column("product")).Where(cell => cell.Length > 0 && !products.Contains(cell)).Distinct().ToArray();
        Assert.NotEmpty(spelt);
        Assert.All(spelt, cell => Assert.Contains(aliases.GetProperty("product").GetProperty(cell).GetString()!, products));
        var known = aliases.GetProperty("industry").EnumerateObject().Select(alias => alias.Value.GetString()!).ToHashSet();
        var industries = sample.Table("leads").Column("industry").Where(cell => cell.Length > 0 && !known.Contains(cell)).Distinct().ToArray();
        Assert.NotEmpty(industries);
        // The import compares aliases without case, so that one spelling stands for its capitals too.
        var spellings = aliases.GetProperty("industry").EnumerateObject().Select(alias => alias.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(industries, cell => Assert.Contains(cell, spellings));
    }

    [Fact]
    public void Every_stage_in_the_files_has_a_meaning()
    {
        using var mapping = Mapping();
        var stages = mapping.RootElement.GetProperty("workspace").GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty("stage").GetString()!).ToHashSet();
        Assert.All(new[] { "leads", "deals", "stage_changes" }.SelectMany(name => sample.Table(name).Column("stage")).Distinct(), stage => Assert.Contains(stage, stages));
    }

    internal static decimal Number(string cell) => decimal.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private JsonDocument Mapping() => JsonDocument.Parse(File.ReadAllBytes(sample.Path("mapping.json")));

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d(T|$)")]
    private static partial Regex IsoDay();
}
