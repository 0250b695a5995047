using KpiBot.Sample.Model;
using KpiBot.Sample.Output;
using KpiBot.Sample.Simulation;

namespace KpiBot.Sample.Sheets;

internal sealed class ContractSheet(Csv csv)
{
    public static readonly Layout Layout = new(
        "contracts.csv", "contract", "contract_id", "account_id", "product", "start_at", "end_at", "cancelled_at", "recurring_amount", "billing_months", "currency", "renews_id", "renewal_deal_id");

    public void Add(Contract contract)
    {
        csv.Id('C', contract.Number);
        csv.Id('A', contract.Account.Number);
        csv.Text(Products.All[contract.Plan].Name);
        csv.Day(contract.Start);
        csv.Day(contract.End);
        if (contract.Cancelled == int.MaxValue) csv.Blank();
        else csv.Day(contract.Cancelled);
        csv.Money(contract.Yearly * contract.BillingMonths / 12);
        csv.Number(contract.BillingMonths);
        csv.Text(Markets.All[contract.Account.Market].Currency);
        csv.Id('C', contract.Renews);
        csv.Id('D', contract.RenewalDeal);
        csv.EndRow();
    }
}
