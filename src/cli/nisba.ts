#!/usr/bin/env node
import { runNisba } from './run-nisba'

process.exitCode = await runNisba(process.argv.slice(2), process)
