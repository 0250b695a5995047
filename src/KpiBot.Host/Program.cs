Console.WriteLine("kpibot");
