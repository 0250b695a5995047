using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Agreements",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agreements", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Revisions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revisions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    AsOf = table.Column<long>(type: "INTEGER", nullable: false),
                    Skipped = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "TaughtWords",
                columns: table => new
                {
                    Word = table.Column<string>(type: "TEXT", nullable: false),
                    Kpi = table.Column<string>(type: "TEXT", nullable: true),
                    Dimension = table.Column<string>(type: "TEXT", nullable: true),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaughtWords", x => x.Word);
                });

            migrationBuilder.CreateTable(
                name: "Account",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    Industry = table.Column<string>(type: "TEXT", nullable: true),
                    CompanySize = table.Column<string>(type: "TEXT", nullable: true),
                    Region = table.Column<string>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    Team = table.Column<string>(type: "TEXT", nullable: true),
                    Channel = table.Column<string>(type: "TEXT", nullable: true),
                    CustomerSinceAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Dimensions = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Account", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Account_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Activity",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: true),
                    Held = table.Column<bool>(type: "INTEGER", nullable: false),
                    Outbound = table.Column<bool>(type: "INTEGER", nullable: false),
                    Automated = table.Column<bool>(type: "INTEGER", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    Team = table.Column<string>(type: "TEXT", nullable: true),
                    LeadId = table.Column<string>(type: "TEXT", nullable: true),
                    DealId = table.Column<string>(type: "TEXT", nullable: true),
                    AccountId = table.Column<string>(type: "TEXT", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Activity", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Activity_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AdResult",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: true),
                    Social = table.Column<bool>(type: "INTEGER", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", nullable: true),
                    Campaign = table.Column<string>(type: "TEXT", nullable: true),
                    Impressions = table.Column<long>(type: "INTEGER", nullable: true),
                    Clicks = table.Column<long>(type: "INTEGER", nullable: true),
                    Interactions = table.Column<long>(type: "INTEGER", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdResult", x => x.Key);
                    table.ForeignKey(
                        name: "FK_AdResult_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contract",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", nullable: true),
                    StartAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CancelledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RecurringAmount = table.Column<long>(type: "INTEGER", nullable: true),
                    BillingMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", nullable: true),
                    Product = table.Column<string>(type: "TEXT", nullable: true),
                    RenewsId = table.Column<string>(type: "TEXT", nullable: true),
                    RenewalDealId = table.Column<string>(type: "TEXT", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contract", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Contract_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deal",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", nullable: true),
                    Pipeline = table.Column<string>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ExpectedCloseAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FirstContactAt = table.Column<long>(type: "INTEGER", nullable: true),
                    StageSinceAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastActivityAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", nullable: true),
                    CostOfGoods = table.Column<long>(type: "INTEGER", nullable: true),
                    AnnualValue = table.Column<long>(type: "INTEGER", nullable: true),
                    DealType = table.Column<string>(type: "TEXT", nullable: true),
                    LossReason = table.Column<string>(type: "TEXT", nullable: true),
                    Channel = table.Column<string>(type: "TEXT", nullable: true),
                    Campaign = table.Column<string>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    Team = table.Column<string>(type: "TEXT", nullable: true),
                    Region = table.Column<string>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", nullable: true),
                    Industry = table.Column<string>(type: "TEXT", nullable: true),
                    CompanySize = table.Column<string>(type: "TEXT", nullable: true),
                    Product = table.Column<string>(type: "TEXT", nullable: true),
                    AccountId = table.Column<string>(type: "TEXT", nullable: true),
                    LeadId = table.Column<string>(type: "TEXT", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    LatestActivityAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Dimensions = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deal", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Deal_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmailResult",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: true),
                    Campaign = table.Column<string>(type: "TEXT", nullable: true),
                    Delivered = table.Column<long>(type: "INTEGER", nullable: true),
                    Opens = table.Column<long>(type: "INTEGER", nullable: true),
                    Clicks = table.Column<long>(type: "INTEGER", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmailResult", x => x.Key);
                    table.ForeignKey(
                        name: "FK_EmailResult_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeRate",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    Rate = table.Column<string>(type: "TEXT", nullable: false),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeRate", x => x.Key);
                    table.ForeignKey(
                        name: "FK_ExchangeRate_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Lead",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MqlAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AcceptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RejectedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RejectReason = table.Column<string>(type: "TEXT", nullable: true),
                    SqlAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OpportunityAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CustomerAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FirstResponseAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Stage = table.Column<string>(type: "TEXT", nullable: true),
                    Channel = table.Column<string>(type: "TEXT", nullable: true),
                    Campaign = table.Column<string>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    Team = table.Column<string>(type: "TEXT", nullable: true),
                    Region = table.Column<string>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", nullable: true),
                    Industry = table.Column<string>(type: "TEXT", nullable: true),
                    CompanySize = table.Column<string>(type: "TEXT", nullable: true),
                    Role = table.Column<string>(type: "TEXT", nullable: true),
                    Product = table.Column<string>(type: "TEXT", nullable: true),
                    DealId = table.Column<string>(type: "TEXT", nullable: true),
                    AccountId = table.Column<string>(type: "TEXT", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstActivityAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Dimensions = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lead", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Lead_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LineItem",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    DealId = table.Column<string>(type: "TEXT", nullable: true),
                    OrderId = table.Column<string>(type: "TEXT", nullable: true),
                    Product = table.Column<string>(type: "TEXT", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", nullable: true),
                    Quantity = table.Column<long>(type: "INTEGER", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LineItem", x => x.Key);
                    table.ForeignKey(
                        name: "FK_LineItem_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Order",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: true),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    CostOfGoods = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", nullable: true),
                    Product = table.Column<string>(type: "TEXT", nullable: true),
                    Recurring = table.Column<bool>(type: "INTEGER", nullable: false),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Order", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Order_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Product",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Line = table.Column<string>(type: "TEXT", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Product", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Product_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Spend",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: true),
                    Class = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", nullable: true),
                    Channel = table.Column<string>(type: "TEXT", nullable: true),
                    Campaign = table.Column<string>(type: "TEXT", nullable: true),
                    Region = table.Column<string>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Spend", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Spend_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StageChange",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    DealId = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StageChange", x => x.Key);
                    table.ForeignKey(
                        name: "FK_StageChange_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Survey",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: true),
                    Score = table.Column<int>(type: "INTEGER", nullable: true),
                    Respondent = table.Column<string>(type: "TEXT", nullable: true),
                    AccountId = table.Column<string>(type: "TEXT", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Survey", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Survey_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Target",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    Kpi = table.Column<string>(type: "TEXT", nullable: false),
                    FromAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ToAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", nullable: true),
                    Dimension = table.Column<string>(type: "TEXT", nullable: true),
                    Member = table.Column<string>(type: "TEXT", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Target", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Target_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Ticket",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FirstReplyAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ticket", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Ticket_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Touch",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: true),
                    Channel = table.Column<string>(type: "TEXT", nullable: true),
                    Campaign = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: true),
                    LeadId = table.Column<string>(type: "TEXT", nullable: true),
                    DealId = table.Column<string>(type: "TEXT", nullable: true),
                    AccountId = table.Column<string>(type: "TEXT", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Touch", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Touch_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Usage",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: true),
                    Quantity = table.Column<long>(type: "INTEGER", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Usage", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Usage_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WebTraffic",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: true),
                    Channel = table.Column<string>(type: "TEXT", nullable: true),
                    Campaign = table.Column<string>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", nullable: true),
                    Sessions = table.Column<long>(type: "INTEGER", nullable: true),
                    Deleted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    SourceNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebTraffic", x => x.Key);
                    table.ForeignKey(
                        name: "FK_WebTraffic_Sources_SourceNumber",
                        column: x => x.SourceNumber,
                        principalTable: "Sources",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Account_Revision",
                table: "Account",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Account_SourceNumber_Id",
                table: "Account",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Activity_Revision",
                table: "Activity",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Activity_SourceNumber_DealId_At",
                table: "Activity",
                columns: new[] { "SourceNumber", "DealId", "At" },
                filter: "\"DealId\" IS NOT NULL AND \"Held\" = 1 AND \"Automated\" = 0 AND \"Deleted\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_Activity_SourceNumber_Id",
                table: "Activity",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Activity_SourceNumber_LeadId_At",
                table: "Activity",
                columns: new[] { "SourceNumber", "LeadId", "At" },
                filter: "\"LeadId\" IS NOT NULL AND \"Type\" <= 2 AND \"Outbound\" = 1 AND \"Automated\" = 0 AND \"Deleted\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_AdResult_Revision",
                table: "AdResult",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_AdResult_SourceNumber_Id",
                table: "AdResult",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contract_Revision",
                table: "Contract",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Contract_SourceNumber_Id",
                table: "Contract",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deal_Revision",
                table: "Deal",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Deal_SourceNumber_Id",
                table: "Deal",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EmailResult_Revision",
                table: "EmailResult",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_EmailResult_SourceNumber_Id",
                table: "EmailResult",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeRate_Revision",
                table: "ExchangeRate",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeRate_SourceNumber_Id",
                table: "ExchangeRate",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Lead_Revision",
                table: "Lead",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Lead_SourceNumber_Id",
                table: "Lead",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LineItem_Revision",
                table: "LineItem",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_LineItem_SourceNumber_Id",
                table: "LineItem",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Order_Revision",
                table: "Order",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Order_SourceNumber_Id",
                table: "Order",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Product_Revision",
                table: "Product",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Product_SourceNumber_Id",
                table: "Product",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Name",
                table: "Sources",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Spend_Revision",
                table: "Spend",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Spend_SourceNumber_Id",
                table: "Spend",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StageChange_Revision",
                table: "StageChange",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_StageChange_SourceNumber_Id",
                table: "StageChange",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Survey_Revision",
                table: "Survey",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Survey_SourceNumber_Id",
                table: "Survey",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Target_Revision",
                table: "Target",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Target_SourceNumber_Id",
                table: "Target",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Ticket_Revision",
                table: "Ticket",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Ticket_SourceNumber_Id",
                table: "Ticket",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Touch_Revision",
                table: "Touch",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Touch_SourceNumber_Id",
                table: "Touch",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Usage_Revision",
                table: "Usage",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Usage_SourceNumber_Id",
                table: "Usage",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WebTraffic_Revision",
                table: "WebTraffic",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_WebTraffic_SourceNumber_Id",
                table: "WebTraffic",
                columns: new[] { "SourceNumber", "Id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Account");

            migrationBuilder.DropTable(
                name: "Activity");

            migrationBuilder.DropTable(
                name: "AdResult");

            migrationBuilder.DropTable(
                name: "Agreements");

            migrationBuilder.DropTable(
                name: "Contract");

            migrationBuilder.DropTable(
                name: "Deal");

            migrationBuilder.DropTable(
                name: "EmailResult");

            migrationBuilder.DropTable(
                name: "ExchangeRate");

            migrationBuilder.DropTable(
                name: "Lead");

            migrationBuilder.DropTable(
                name: "LineItem");

            migrationBuilder.DropTable(
                name: "Order");

            migrationBuilder.DropTable(
                name: "Product");

            migrationBuilder.DropTable(
                name: "Revisions");

            migrationBuilder.DropTable(
                name: "Spend");

            migrationBuilder.DropTable(
                name: "StageChange");

            migrationBuilder.DropTable(
                name: "Survey");

            migrationBuilder.DropTable(
                name: "Target");

            migrationBuilder.DropTable(
                name: "TaughtWords");

            migrationBuilder.DropTable(
                name: "Ticket");

            migrationBuilder.DropTable(
                name: "Touch");

            migrationBuilder.DropTable(
                name: "Usage");

            migrationBuilder.DropTable(
                name: "WebTraffic");

            migrationBuilder.DropTable(
                name: "Sources");
        }
    }
}
