using System.Text;
using System.Text.Json.Nodes;
using KpiBot.Sync;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Sync;

namespace KpiBot.Tests.Connectors.HubSpot;

public sealed class HubSpotWireTests
{
    // Written apart from the connector's own list: what a reader of README.md is promised.
    private static readonly Dictionary<string, string[]> Promised = new()
    {
        ["companies"] = ["createdate", "hs_lastmodifieddate", "name", "industry", "country", "numberofemployees", "hubspot_owner_id", "hs_analytics_source", "hs_merged_object_ids", "hs_v2_date_entered_customer", "hs_lifecyclestage_customer_date"],
        ["contacts"] =
        [
            "createdate", "lastmodifieddate", "lifecyclestage", "hs_lead_status", "hs_analytics_source", "hs_analytics_source_data_1", "hs_analytics_source_data_2", "hubspot_owner_id", "country", "industry",
            "hs_seniority", "hs_sa_first_engagement_date", "hs_merged_object_ids", "hs_v2_date_entered_marketingqualifiedlead", "hs_lifecyclestage_marketingqualifiedlead_date",
            "hs_v2_date_entered_salesqualifiedlead", "hs_lifecyclestage_salesqualifiedlead_date", "hs_v2_date_entered_opportunity", "hs_lifecyclestage_opportunity_date", "hs_v2_date_entered_customer", "hs_lifecyclestage_customer_date",
        ],
        ["0-3"] =
        [
            "createdate", "hs_lastmodifieddate", "closedate", "dealstage", "pipeline", "amount", "deal_currency_code", "amount_in_home_currency", "hs_is_closed", "hs_is_closed_won", "closed_lost_reason", "dealtype",
            "hs_analytics_source", "hs_analytics_source_data_1", "hs_analytics_source_data_2", "hubspot_owner_id", "hs_acv", "notes_last_updated", "hs_merged_object_ids",
        ],
        ["line_items"] = ["createdate", "hs_lastmodifieddate", "name", "quantity", "amount", "hs_line_item_currency_code"],
        ["calls"] = ["hs_timestamp", "hs_lastmodifieddate", "hubspot_owner_id", "hs_call_direction", "hs_call_disposition", "hs_call_status"],
        ["emails"] = ["hs_timestamp", "hs_lastmodifieddate", "hubspot_owner_id", "hs_email_direction", "hs_email_status"],
        ["meetings"] = ["hs_timestamp", "hs_lastmodifieddate", "hubspot_owner_id", "hs_meeting_outcome", "hs_meeting_start_time"],
        ["tasks"] = ["hs_timestamp", "hs_lastmodifieddate", "hubspot_owner_id", "hs_task_status", "hs_task_completion_date"],
        ["tickets"] = ["createdate", "hs_lastmodifieddate", "closed_date", "first_agent_reply_date", "hubspot_owner_id", "hs_merged_object_ids"],
        ["feedback_submissions"] = ["hs_createdate", "hs_lastmodifieddate", "hs_survey_type", "hs_value", "hs_submission_timestamp"],
        ["goal_targets"] = ["hs_lastmodifieddate", "hs_goal_name", "hs_target_amount", "hs_start_datetime", "hs_end_datetime"],
    };

    [Fact]
    public async Task What_is_asked_for_is_what_is_promised_and_what_else_is_offered_is_kept_nowhere()
    {
        await using var hubSpot = await FakeHubSpot.StartAsync();
        hubSpot.Fill();
        for (var extra = 0; extra < 200; extra++) hubSpot.Extras[extra % 2 == 0 ? $"extra_{extra}" : ((string[])["email", "phone", "address", "firstname", "hs_note_body", "dealname", "domain"])[extra % 7] + extra] = $"leak-{extra}";
        foreach (var name in (string[])["email", "phone", "firstname", "lastname", "address", "dealname", "description", "hs_note_body"]) hubSpot.Extras[name] = $"leak-{name}";
        hubSpot.Put("contacts", 650, FakeCompany.Start, ("hs_analytics_source", "OFFLINE"), ("hs_analytics_source_data_1", "leak-import"), ("hs_analytics_source_data_2", "leak-user"));
        hubSpot.Mailings[0]["subject"] = "leak-subject";
        using var folder = new TemporaryFolder();
        using (var workspace = await folder.WriterAsync(hubSpot.Time))
        {
            using var connector = hubSpot.Connector();
            Assert.True((await workspace.SyncAsync(connector, hubSpot.Time)).IsComplete); // lists
            Assert.True((await workspace.SyncAsync(connector, hubSpot.Time)).IsComplete); // searches
        }

        var asked = new Dictionary<string, HashSet<string>>();
        foreach (var call in hubSpot.Calls.Where(call => call.Path.StartsWith("/crm/v3/objects/", StringComparison.Ordinal)))
        {
            var names = call.Method == "GET" ? call.Query["properties"].Split(',') : [.. JsonNode.Parse(call.Body)!["properties"]!.AsArray().Select(name => (string)name!)];
            var type = call.Path.Split('/')[4];
            if (!asked.TryGetValue(type, out var known)) asked[type] = known = [];
            known.UnionWith(names);
        }

        Assert.Equal(Promised.Keys.Order(), asked.Keys.Order());
        Assert.All(Promised, promise => Assert.Equal(promise.Value.Append("hs_object_id").Order(), asked[promise.Key].Order()));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("leak-"u8)));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(FakeHubSpot.Token))));
        Assert.True(Directory.GetFiles(folder.Path).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf("Press line 4"u8) >= 0), "What is kept must be found by the same look.");
    }

    [Fact]
    public async Task Very_many_contacts_take_hardly_longer_than_the_limits_want_and_no_more_memory_than_a_few()
    {
        // The memory of the whole process is looked at: only where nothing else runs in it.
        var isAlone = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_HUBSPOT_CONTACTS"), out var contacts);
        if (!isAlone) contacts = 20_000;
        await using var hubSpot = await FakeHubSpot.StartAsync();
        for (var id = 1; id <= contacts; id++) hubSpot.Put("contacts", id, FakeCompany.Start, ("lifecyclestage", "lead"));
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(hubSpot.Time);
        using var connector = hubSpot.Connector(settings: hubSpot.Settings with { Without = KpiBot.Connectors.HubSpot.HubSpotConnector.Optional.Where(name => name != "contacts").ToHashSet() });
        var began = hubSpot.Time.GetUtcNow();
        var memory = new Memory(hubSpot, contacts);
        var report = await workspace.SyncAsync(connector, hubSpot.Time, new SyncOptions { AtOnce = 1, Progress = memory });
        Assert.True(report.IsComplete);
        Assert.Equal((contacts, 0L, 0), (report.Streams.Single(stream => stream.Name == "contacts").Copy.Rows, report.Streams.Single(stream => stream.Name == "contacts").Copy.Missing!.Value, hubSpot.Excesses));
        // A page of a hundred and some ten other calls, 190 in any ten seconds.
        var least = TimeSpan.FromSeconds(((contacts / 100) + 10) / 190 * 10);
        Assert.InRange(hubSpot.Time.GetUtcNow() - began, least, least * 1.15);
        if (isAlone) Assert.InRange(memory.Late - memory.Early, long.MinValue, 24 * 1024 * 1024);
    }

    /// <summary>With <c>KPIBOT_HUBSPOT_EXCHANGES</c> every request and reply is written there, a line each, for HubSpot's own descriptions to judge (tests/conformance).</summary>
    [Fact]
    public async Task Everything_that_is_said_between_the_two_can_be_written_down()
    {
        await using var hubSpot = await FakeHubSpot.StartAsync();
        hubSpot.Fill();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(hubSpot.Time);
        using var connector = hubSpot.Connector();
        await workspace.SyncAsync(connector, hubSpot.Time);
        hubSpot.Of("deals")[703].ArchivedAt = hubSpot.Now;
        hubSpot.Put("0-3", 701, hubSpot.Now, ("dealstage", "closedwon"));
        await workspace.SyncAsync(connector, hubSpot.Time);
        var lines = hubSpot.Answers.Where(answer => answer.Status == 200).Select(answer => new JsonObject
        {
            ["method"] = answer.Call.Method, ["path"] = answer.Call.Path, ["query"] = new JsonObject([.. answer.Call.Query.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value))]),
            ["request"] = answer.Call.Body.Length > 0 ? JsonNode.Parse(answer.Call.Body) : null, ["reply"] = JsonNode.Parse(answer.Body),
        }.ToJsonString()).ToList();
        Assert.True(lines.Count > 60);
        if (Environment.GetEnvironmentVariable("KPIBOT_HUBSPOT_EXCHANGES") is { } file) await File.WriteAllLinesAsync(file, lines, WorkspaceSteps.Cancellation);
    }

    /// <summary>Looks at what the process holds, at a tenth and at nine tenths of the way.</summary>
    private sealed class Memory(FakeHubSpot hubSpot, long rows) : IProgress<SyncProgress>
    {
        public long Early { get; private set; }

        public long Late { get; private set; }

        public void Report(SyncProgress value)
        {
            hubSpot.Calls.Clear();
            hubSpot.Answers.Clear(); // the stand-in's own memory
            if (Early == 0 && value.Rows > rows / 10) Early = GC.GetTotalMemory(forceFullCollection: true);
            if (Late == 0 && value.Rows > rows * 9 / 10) Late = GC.GetTotalMemory(forceFullCollection: true);
        }
    }
}
