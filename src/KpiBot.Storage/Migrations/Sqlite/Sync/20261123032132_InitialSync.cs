using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KpiBot.Storage.Migrations.Sqlite.Sync
{
    /// <inheritdoc />
    public partial class InitialSync : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "History",
                columns: table => new
                {
                    Stream = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_History", x => new { x.Stream, x.Id, x.Field, x.At });
                });

            migrationBuilder.CreateTable(
                name: "Landings",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: true),
                    Change = table.Column<long>(type: "INTEGER", nullable: false),
                    Report = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Landings", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Rows",
                columns: table => new
                {
                    Stream = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Modified = table.Column<long>(type: "INTEGER", nullable: false),
                    Change = table.Column<long>(type: "INTEGER", nullable: false),
                    Sweep = table.Column<long>(type: "INTEGER", nullable: false),
                    Gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    Into = table.Column<string>(type: "TEXT", nullable: true),
                    Fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rows", x => new { x.Stream, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Streams",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Landing = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Mark = table.Column<long>(type: "INTEGER", nullable: true),
                    ReadAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SweptAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Sweep = table.Column<long>(type: "INTEGER", nullable: false),
                    NewestAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Missing = table.Column<long>(type: "INTEGER", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", nullable: true),
                    Live = table.Column<long>(type: "INTEGER", nullable: false),
                    Met = table.Column<long>(type: "INTEGER", nullable: false),
                    Pass = table.Column<int>(type: "INTEGER", nullable: true),
                    PassBegan = table.Column<long>(type: "INTEGER", nullable: true),
                    PassSince = table.Column<long>(type: "INTEGER", nullable: true),
                    PassNewest = table.Column<long>(type: "INTEGER", nullable: true),
                    Token = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Streams", x => x.Number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Landings_Source",
                table: "Landings",
                column: "Source",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rows_Stream_Change",
                table: "Rows",
                columns: new[] { "Stream", "Change" });

            migrationBuilder.CreateIndex(
                name: "IX_Streams_Landing_Name",
                table: "Streams",
                columns: new[] { "Landing", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "History");

            migrationBuilder.DropTable(
                name: "Landings");

            migrationBuilder.DropTable(
                name: "Rows");

            migrationBuilder.DropTable(
                name: "Streams");
        }
    }
}
