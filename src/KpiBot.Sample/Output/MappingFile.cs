using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KpiBot.Sample.Model;

namespace KpiBot.Sample.Output;

/// <summary>The mapping that reads the export back, as <c>docs/mapping.md</c> describes it.</summary>
internal static class MappingFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static byte[] Of(Company company) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Source = "sample",
            AsOf = company.Options.Until,
            Workspace = Workspace(company.Timeline),
            Defaults = new { Workdays.Zone, Encoding = "utf-8", Separator = ",", DateFormats = new[] { "yyyy-MM-dd" }, NumberFormat = "1,234.56" },
            Aliases = Dirt.Aliases,
            Files = Export.Layouts.Select(layout => layout.Mapping()),
        },
        Json);

    private static object Workspace(Timeline timeline) => new
    {
        Workdays.Zone,
        Currency = Markets.ReportingCurrency,
        WeekStart = "monday",
        FiscalStartMonth = 1,
        WorkingDays = new[] { "monday", "tuesday", "wednesday", "thursday", "friday" },
        Hours = new { Start = $"{Workdays.StartHour:D2}:00", End = $"{Workdays.EndHour:D2}:00" },
        timeline.Holidays,
        CycleStart = "deal_created",
        Attribution = "original_source",
        Stages = Stages.All.Select(stage => new { Stage = stage.Name, stage.Means, stage.Team }),
        NewBusinessTypes = new[] { DealTypes.NewBusiness },
        MarketingChannels = Channels.Marketing,
        SalesChannels = Channels.Sales,
        WebChannels = Channels.Web,
        IdealCustomer = new object[]
        {
            new { Dimension = "industry", Any = Segments.IdealIndustries },
            new { Dimension = "company_size", Any = Segments.IdealSizes },
        },
        Workdays.FollowUpHours,
        ConversionWindowDays = 180,
        StalledAfterDays = 14,
        ActiveRule = "contract",
        GrossMarginRate = 0.45m,
        LifetimeCapMonths = 60,
    };
}
