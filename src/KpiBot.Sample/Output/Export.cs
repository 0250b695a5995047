using KpiBot.Sample.Model;
using KpiBot.Sample.Sheets;

namespace KpiBot.Sample.Output;

/// <summary>The open files of the export, one sheet per kind of record.</summary>
internal sealed class Export : IDisposable
{
    /// <summary>Every file, in the order of the mapping: what others refer to comes first.</summary>
    public static readonly Layout[] Layouts =
    [
        ExchangeRateSheet.Layout, ProductSheet.Layout, AccountSheet.Layout, LeadSheet.Layout, DealSheet.Layout, StageChangeSheet.Layout, LineItemSheet.Layout,
        ActivitySheet.Layout, TouchSheet.Layout, ContractSheet.Layout, OrderSheet.Layout, TicketSheet.Layout, SurveySheet.Layout, UsageSheet.Layout,
        SpendSheet.Layout, SpendSheet.BrazilianLayout, AdResultSheet.Layout, EmailResultSheet.Layout, WebTrafficSheet.Layout, TargetSheet.Layout,
    ];

    private readonly Dictionary<string, Csv> _files = [];

    public Export(string folder, Timeline timeline)
    {
        Csv Open(Layout layout) => _files[layout.File] = new Csv(Path.Combine(folder, layout.File), layout.Columns, layout.Style, timeline.Cutoff);

        ExchangeRates = new(Open(ExchangeRateSheet.Layout));
        Products = new(Open(ProductSheet.Layout));
        Accounts = new(Open(AccountSheet.Layout));
        Leads = new(Open(LeadSheet.Layout), timeline);
        Deals = new(Open(DealSheet.Layout), timeline);
        StageChanges = new(Open(StageChangeSheet.Layout), timeline);
        LineItems = new(Open(LineItemSheet.Layout));
        Activities = new(Open(ActivitySheet.Layout), timeline);
        Touches = new(Open(TouchSheet.Layout), timeline);
        Contracts = new(Open(ContractSheet.Layout));
        Orders = new(Open(OrderSheet.Layout), timeline);
        Tickets = new(Open(TicketSheet.Layout), timeline);
        Surveys = new(Open(SurveySheet.Layout), timeline);
        Usage = new(Open(UsageSheet.Layout));
        Spend = new(Open(SpendSheet.Layout), Open(SpendSheet.BrazilianLayout), timeline);
        AdResults = new(Open(AdResultSheet.Layout));
        EmailResults = new(Open(EmailResultSheet.Layout));
        WebTraffic = new(Open(WebTrafficSheet.Layout));
        Targets = new(Open(TargetSheet.Layout));
    }

    public ExchangeRateSheet ExchangeRates { get; }

    public ProductSheet Products { get; }

    public AccountSheet Accounts { get; }

    public LeadSheet Leads { get; }

    public DealSheet Deals { get; }

    public StageChangeSheet StageChanges { get; }

    public LineItemSheet LineItems { get; }

    public ActivitySheet Activities { get; }

    public TouchSheet Touches { get; }

    public ContractSheet Contracts { get; }

    public OrderSheet Orders { get; }

    public TicketSheet Tickets { get; }

    public SurveySheet Surveys { get; }

    public UsageSheet Usage { get; }

    public SpendSheet Spend { get; }

    public AdResultSheet AdResults { get; }

    public EmailResultSheet EmailResults { get; }

    public WebTrafficSheet WebTraffic { get; }

    public TargetSheet Targets { get; }

    public long Rows => _files.Values.Sum(file => file.Rows);

    /// <summary>Closes every file; rows by file name.</summary>
    public IReadOnlyDictionary<string, long> Close()
    {
        Dispose();
        return _files.ToDictionary(file => file.Key, file => file.Value.Rows);
    }

    public void Dispose()
    {
        foreach (var file in _files.Values) file.Dispose();
    }
}
